package vn.thidua.web.documents;

/** How a file reached its receiver. */
public enum Way {
  SCREEN,
  COMMAND_LINE,
  MAIL,
  FOLDER
}

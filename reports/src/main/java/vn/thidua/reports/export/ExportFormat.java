package vn.thidua.reports.export;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files a table can become. */
public enum ExportFormat {
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("csv", "text/csv; charset=utf-8"),
  JSON("json", "application/json");

  private final String extension;
  private final String mediaType;

  ExportFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The format of files that end so, without the dot. */
  public static Optional<ExportFormat> ofExtension(String extension) {
    return Arrays.stream(values()).filter(each -> each.extension.equals(extension)).findFirst();
  }

  /** Ending of the file name, without the dot. */
  public String extension() {
    return extension;
  }

  /** Value of the content type header. */
  public String mediaType() {
    return mediaType;
  }
}

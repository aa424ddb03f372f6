package vn.thidua.reports.export;

/** The kinds of files a table can become. */
public enum ExportFormat {
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("csv", "text/csv; charset=utf-8");

  private final String extension;
  private final String mediaType;

  ExportFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
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

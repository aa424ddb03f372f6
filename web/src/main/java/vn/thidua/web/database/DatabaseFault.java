package vn.thidua.web.database;

/** The embedded database cannot be started; the message says why, the remedy what to do. */
final class DatabaseFault extends RuntimeException {
  private final String remedy;

  DatabaseFault(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  DatabaseFault(String message, String remedy, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}

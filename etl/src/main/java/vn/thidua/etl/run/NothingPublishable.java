package vn.thidua.etl.run;

/** The dossier holds nothing that could be published; the message gives the reasons. */
final class NothingPublishable extends RuntimeException {

  NothingPublishable(String message) {
    super(message);
  }
}

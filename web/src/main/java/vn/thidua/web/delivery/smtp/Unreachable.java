package vn.thidua.web.delivery.smtp;

/** The mail server cannot be reached, or does not let us in: no message's own fault. */
public final class Unreachable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreachable(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}

package vn.thidua.etl.publish;

/** The mart cannot be used: the message says why and what the operator can do. */
public final class MartException extends RuntimeException {

  public MartException(String message) {
    super(message);
  }

  public MartException(String message, Throwable cause) {
    super(message, cause);
  }
}

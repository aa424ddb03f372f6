package vn.thidua.web.edition;

/**
 * The mart cannot be read by this version of the service; the message says what to bring up to
 * date.
 */
final class MartContractFault extends RuntimeException {
  MartContractFault(String message) {
    super(message);
  }
}

package vn.thidua.web.delivery;

import vn.thidua.reports.scope.Scope;
import vn.thidua.web.digest.Sha256;

/** The Message-ID of a line: the same for the same unique key, however often it is sent. */
final class MessageId {
  private static final int LENGTH = 40;

  private MessageId() {}

  static String of(
      String report,
      Scope scope,
      String period,
      long editionId,
      String recipient,
      String apart,
      String domain) {
    // a NUL stands in none of them, so no two keys give one text
    String key =
        String.join(
            "\0", report, scope.words(), period, String.valueOf(editionId), recipient, apart);
    return "<%s@%s>".formatted(Sha256.of(key).substring(0, LENGTH), domain);
  }

  static String of(Delivery line, String domain) {
    return of(
        line.report(),
        line.scope(),
        line.period(),
        line.editionId(),
        line.recipient(),
        line.apart(),
        domain);
  }
}

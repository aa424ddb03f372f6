package vn.thidua.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.Audit;
import vn.thidua.web.csv.CsvAnswer;
import vn.thidua.web.route.OpenToReaders;

/**
 * Subscriptions and the ledger to take away, as far as the reader sees them: a page at a time,
 * however long. The file of subscriptions has the columns that the import reads.
 */
@Controller
@OpenToReaders
class DeliveryCsv {
  private static final int PAGE = 1_000;
  private static final List<String> LINES =
      List.of(
          "delivery_id",
          "kind",
          "report",
          "scope",
          "period",
          "edition_id",
          "recipient",
          "due_at",
          "state",
          "reason",
          "detail",
          "attempts",
          "is_uncertain",
          "message_id",
          "reply");

  private final Subscriptions subscriptions;
  private final Ledger ledger;
  private final Audience audience;
  private final Audit audit;

  DeliveryCsv(Subscriptions subscriptions, Ledger ledger, Audience audience, Audit audit) {
    this.subscriptions = subscriptions;
    this.ledger = ledger;
    this.audience = audience;
    this.audit = audit;
  }

  @GetMapping("/subscriptions.csv")
  void subscriptions(
      @RequestParam @Nullable String report,
      @RequestParam @Nullable String q,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Visible visible = audience.of(SubscriptionsController.reader(request));
    SubscriptionFilter filter = SubscriptionFilter.of(report, q, null);
    write(
        "subscriptions.csv",
        Import.COLUMNS,
        number -> subscriptions.page(filter, visible, new PageRequest(number, PAGE)),
        DeliveryCsv::cells,
        locale,
        request,
        response);
  }

  @GetMapping("/subscriptions/deliveries.csv")
  void deliveries(
      @RequestParam Delivery.@Nullable State state,
      @RequestParam @Nullable Long mailing,
      @RequestParam @Nullable String q,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Visible visible = audience.of(SubscriptionsController.reader(request));
    DeliveryFilter filter = DeliveryFilter.of(state, mailing, q);
    write(
        "deliveries.csv",
        LINES,
        number -> ledger.page(filter, visible, new PageRequest(number, PAGE)),
        DeliveryCsv::cells,
        locale,
        request,
        response);
  }

  private <T> void write(
      String fileName,
      List<String> heads,
      IntFunction<Page<T>> pages,
      Function<T, Stream<String>> cells,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Account reader = SubscriptionsController.reader(request);
    audit.add(reader.login(), Audit.Action.DOWNLOADED, fileName, request.getRemoteAddr());
    CsvAnswer csv = new CsvAnswer(response, fileName, locale);
    csv.line(heads.stream());
    csv.lines(pages, cells);
    csv.end();
  }

  private static Stream<String> cells(Subscription subscription) {
    return Stream.of(
        CsvAnswer.text(subscription.recipient()),
        CsvAnswer.text(subscription.address()),
        subscription.report(),
        CsvAnswer.text(subscription.scope().words()),
        subscription.calendar().words(),
        CsvAnswer.text(subscription.login()),
        subscription.zone().getId(),
        subscription.language().code());
  }

  private static Stream<String> cells(Delivery line) {
    return Stream.of(
        Long.toString(line.deliveryId()),
        line.kind().name(),
        line.report(),
        CsvAnswer.text(line.scope().words()),
        line.period(),
        line.editionId() == 0 ? "" : Long.toString(line.editionId()),
        CsvAnswer.text(line.recipient()),
        line.dueAt().toString(),
        line.state().name(),
        line.reason() == null ? "" : line.reason().name(),
        CsvAnswer.text(line.detail()),
        Integer.toString(line.attempts()),
        Boolean.toString(line.isUncertain()),
        CsvAnswer.text(line.messageId()),
        CsvAnswer.text(line.reply()));
  }
}

package vn.thidua.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.Audit;
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
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    PrintWriter out = response.getWriter();
    String separator = Language.of(locale) == Language.VI ? ";" : ",";
    out.write('\uFEFF');
    line(out, separator, heads.stream());
    Page<T> page;
    int number = 1;
    do {
      page = pages.apply(number);
      for (T row : page.rows()) {
        line(out, separator, cells.apply(row));
      }
      number++;
    } while (number <= page.pages());
    out.flush();
  }

  private static Stream<String> cells(Subscription subscription) {
    return Stream.of(
        text(subscription.recipient()),
        text(subscription.address()),
        subscription.report(),
        text(subscription.scope().words()),
        subscription.calendar().words(),
        text(subscription.login()),
        subscription.zone().getId(),
        subscription.language().code());
  }

  private static Stream<String> cells(Delivery line) {
    return Stream.of(
        Long.toString(line.deliveryId()),
        line.kind().name(),
        line.report(),
        text(line.scope().words()),
        line.period(),
        line.editionId() == 0 ? "" : Long.toString(line.editionId()),
        text(line.recipient()),
        line.dueAt().toString(),
        line.state().name(),
        line.reason() == null ? "" : line.reason().name(),
        text(line.detail()),
        Integer.toString(line.attempts()),
        Boolean.toString(line.isUncertain()),
        text(line.messageId()),
        text(line.reply()));
  }

  private static void line(PrintWriter out, String separator, Stream<String> cells) {
    out.write(
        cells
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(separator))
            + "\r\n");
  }

  /** What others wrote must not run as a formula in the reader's spreadsheet. */
  private static String text(@Nullable String value) {
    String given = Objects.requireNonNullElse(value, "");
    return !given.isEmpty() && "=+-@\t\r".indexOf(given.charAt(0)) >= 0 ? "'" + given : given;
  }
}

package vn.thidua.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.Audit;
import vn.thidua.web.route.OpenTo;
import vn.thidua.web.route.OpenToReaders;

/** The ledger on screen: what was due, and how far each message is. */
@Controller
@OpenToReaders
@RequestMapping("/subscriptions")
class DeliveriesController {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 1_000_000;
  private static final int MAILINGS = 50;

  private final Ledger ledger;
  private final Mailings mailings;
  private final YearEnd yearEnd;
  private final Audience audience;
  private final DeliveryWords words;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  DeliveriesController(
      Ledger ledger,
      Mailings mailings,
      YearEnd yearEnd,
      Audience audience,
      DeliveryWords words,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.ledger = ledger;
    this.mailings = mailings;
    this.yearEnd = yearEnd;
    this.audience = audience;
    this.words = words;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/deliveries")
  String deliveries(
      @RequestParam Delivery.@Nullable State state,
      @RequestParam @Nullable String q,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request,
      Model model) {
    Visible visible = audience.of(SubscriptionsController.reader(request));
    show(DeliveryFilter.of(state, null, q), visible, page, model);
    model.addAttribute("totals", ledger.totals(visible));
    model.addAttribute("mailings", visible.isEverything() ? mailings.latest(MAILINGS) : List.of());
    model.addAttribute("yearEnds", visible.isEverything() ? yearEnd.faults() : List.of());
    return "delivery/deliveries";
  }

  @GetMapping("/deliveries/{deliveryId}")
  String delivery(@PathVariable long deliveryId, HttpServletRequest request, Model model) {
    Delivery line = held(deliveryId, request);
    model.addAttribute("words", words);
    model.addAttribute("line", line);
    model.addAttribute("changes", ledger.changes(deliveryId));
    return "delivery/delivery";
  }

  /** One time at which a report was due, with all its recipients. */
  @GetMapping("/mailings/{mailingId}")
  @OpenTo(Role.BOARD)
  String mailing(
      @PathVariable long mailingId,
      @RequestParam Delivery.@Nullable State state,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request,
      Model model) {
    Mailing mailing =
        mailings
            .byId(mailingId)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Visible visible = audience.of(SubscriptionsController.reader(request));
    model.addAttribute("mailing", mailing);
    Map<Delivery.State, Long> totals = ledger.counts(mailingId);
    model.addAttribute("totals", totals);
    model.addAttribute("hasGivenUp", totals.getOrDefault(Delivery.State.GIVEN_UP, 0L) > 0);
    show(DeliveryFilter.of(state, mailingId, null), visible, page, model);
    return "delivery/mailing";
  }

  @PostMapping("/deliveries/{deliveryId}/resend")
  @OpenTo(Role.BOARD)
  String resend(
      @PathVariable long deliveryId, HttpServletRequest request, RedirectAttributes redirect) {
    Account board = SubscriptionsController.reader(request);
    Delivery line = held(deliveryId, request);
    if (ledger.resend(deliveryId, board.login(), clock.instant())) {
      audit.add(
          board.login(),
          Audit.Action.RESENT,
          "%d: %s".formatted(deliveryId, line.recipient()),
          request.getRemoteAddr());
      redirect.addFlashAttribute("notice", "deliveries.resent");
    } else {
      redirect.addFlashAttribute("fault", "deliveries.fault.resend");
    }
    return "redirect:/subscriptions/deliveries/" + deliveryId;
  }

  /** All of a mailing that were given up, and nobody else. */
  @PostMapping("/mailings/{mailingId}/resend")
  @OpenTo(Role.BOARD)
  String resendAll(
      @PathVariable long mailingId, HttpServletRequest request, RedirectAttributes redirect) {
    Account board = SubscriptionsController.reader(request);
    int resent = 0;
    for (long deliveryId : ledger.givenUp(mailingId)) {
      resent += ledger.resend(deliveryId, board.login(), clock.instant()) ? 1 : 0;
    }
    audit.add(
        board.login(),
        Audit.Action.RESENT,
        "mailing %d: %d".formatted(mailingId, resent),
        request.getRemoteAddr());
    redirect.addFlashAttribute("resent", resent);
    return "redirect:/subscriptions/mailings/" + mailingId;
  }

  private void show(DeliveryFilter filter, Visible visible, int page, Model model) {
    model.addAttribute("words", words);
    model.addAttribute("filter", filter);
    model.addAttribute("hasServer", outbox.server().isPresent());
    model.addAttribute(
        "lines",
        ledger.page(
            filter, visible, new PageRequest(Math.max(1, Math.min(page, MOST_PAGES)), PAGE)));
  }

  /** One the reader sees; whether others exist is not told. */
  private Delivery held(long deliveryId, HttpServletRequest request) {
    Account reader = SubscriptionsController.reader(request);
    Visible visible = audience.of(reader);
    Optional<Delivery> found = ledger.byId(deliveryId, visible);
    if (found.isEmpty() && !visible.isEverything()) {
      throw new OutOfScope(reader.role(), "delivery " + deliveryId);
    }
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

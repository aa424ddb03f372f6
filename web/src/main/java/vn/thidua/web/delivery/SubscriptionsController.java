package vn.thidua.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.reports.document.Occasion;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Role;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Audit;
import vn.thidua.web.documents.Issuing;
import vn.thidua.web.edition.ScopeField;
import vn.thidua.web.edition.ScopeFields;
import vn.thidua.web.route.OpenTo;
import vn.thidua.web.route.OpenToReaders;

/** Who receives what, when and in which scope. */
@Controller
@OpenToReaders
@RequestMapping("/subscriptions")
class SubscriptionsController {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 1_000_000;
  private static final int LINES_SHOWN = 20;

  private final Subscriptions subscriptions;
  private final Ledger ledger;
  private final Audience audience;
  private final SubscriptionCheck check;
  private final Proofs proofs;
  private final Issuing issuing;
  private final DeliveryWords words;
  private final DeliverySettings settings;
  private final Outbox outbox;
  private final ScopeFields fields;
  private final Mart mart;
  private final Audit audit;
  private final Clock clock;

  SubscriptionsController(
      Subscriptions subscriptions,
      Ledger ledger,
      Audience audience,
      SubscriptionCheck check,
      Proofs proofs,
      Issuing issuing,
      DeliveryWords words,
      DeliverySettings settings,
      Outbox outbox,
      ScopeFields fields,
      Mart mart,
      Audit audit,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.ledger = ledger;
    this.audience = audience;
    this.check = check;
    this.proofs = proofs;
    this.issuing = issuing;
    this.words = words;
    this.settings = settings;
    this.outbox = outbox;
    this.fields = fields;
    this.mart = mart;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  String subscriptions(
      @RequestParam @Nullable String report,
      @RequestParam @Nullable String q,
      @RequestParam SubscriptionFilter.@Nullable Order by,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request,
      Model model) {
    Account reader = reader(request);
    Visible visible = audience.of(reader);
    SubscriptionFilter filter = SubscriptionFilter.of(report, q, by);
    model.addAttribute("filter", filter);
    model.addAttribute("orders", SubscriptionFilter.Order.values());
    model.addAttribute(
        "subscriptions",
        subscriptions.page(
            filter, visible, new PageRequest(Math.max(1, Math.min(page, MOST_PAGES)), PAGE)));
    model.addAttribute("totals", ledger.totals(visible));
    model.addAttribute("hasServer", outbox.server().isPresent());
    model.addAttribute("domains", settings.allowedDomains());
    model.addAttribute("words", words);
    model.addAttribute("reports", issuing.kinds());
    return "delivery/subscriptions";
  }

  @PostMapping
  @OpenTo(Role.BOARD)
  String add(
      @ModelAttribute SubscriptionForm form,
      Locale locale,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    return enter(
        form,
        null,
        (wanted, by) -> {
          long number = subscriptions.add(wanted, by, clock.instant());
          record(request, Audit.Action.SUBSCRIBED, number, wanted);
          redirect.addFlashAttribute("notice", "subscriptions.added");
          return number;
        },
        locale,
        request,
        model);
  }

  @GetMapping("/new")
  @OpenTo(Role.BOARD)
  String empty(Locale locale, Model model) {
    ScopeField scopes = scopes(locale);
    return again(SubscriptionForm.empty(scopes), scopes, List.of(), null, Role.BOARD, model);
  }

  @GetMapping("/{subscriptionId}")
  String one(
      @PathVariable long subscriptionId, Locale locale, HttpServletRequest request, Model model) {
    Subscription subscription = held(subscriptionId, request);
    ScopeField scopes = scopes(locale);
    return again(
        SubscriptionForm.of(subscription, scopes),
        scopes,
        List.of(),
        subscription,
        reader(request).role(),
        model);
  }

  @PostMapping("/{subscriptionId}")
  @OpenTo(Role.BOARD)
  String change(
      @PathVariable long subscriptionId,
      @ModelAttribute SubscriptionForm form,
      Locale locale,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    return enter(
        form,
        held(subscriptionId, request),
        (wanted, by) -> {
          subscriptions.change(subscriptionId, wanted, by, clock.instant());
          record(request, Audit.Action.SUBSCRIPTION_CHANGED, subscriptionId, wanted);
          redirect.addFlashAttribute("notice", "subscriptions.changed");
          return subscriptionId;
        },
        locale,
        request,
        model);
  }

  /** Enters what is wanted in somebody's name; the answer is the subscription's number. */
  private interface Entry {
    long enter(NewSubscription wanted, String by) throws Subscriptions.AlreadySubscribed;
  }

  /** Leads to what was entered, or shows the form again with all that is wrong with it. */
  private String enter(
      SubscriptionForm form,
      @Nullable Subscription before,
      Entry entry,
      Locale locale,
      HttpServletRequest request,
      Model model) {
    Account board = reader(request);
    ScopeField scopes = scopes(locale);
    SubscriptionForm.Read read = form.read(scopes);
    List<String> faults = faults(read, board);
    NewSubscription wanted = read.wanted();
    if (wanted != null && faults.isEmpty()) {
      try {
        return "redirect:/subscriptions/" + entry.enter(wanted, board.login());
      } catch (Subscriptions.AlreadySubscribed e) {
        faults.add("subscriptions.fault.taken");
      }
    }
    model.addAttribute("near", read.near());
    return again(form, scopes, faults, before, Role.BOARD, model);
  }

  /** Pauses, resumes or ends one. */
  @PostMapping("/{subscriptionId}/state")
  @OpenTo(Role.BOARD)
  String state(
      @PathVariable long subscriptionId,
      @RequestParam Subscription.State to,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Subscription subscription = held(subscriptionId, request);
    subscriptions.state(subscriptionId, to, reader(request).login(), clock.instant());
    audit.add(
        reader(request).login(),
        switch (to) {
          case ACTIVE -> Audit.Action.SUBSCRIPTION_RESUMED;
          case PAUSED -> Audit.Action.SUBSCRIPTION_PAUSED;
          case ENDED -> Audit.Action.SUBSCRIPTION_ENDED;
        },
        "%d: %s".formatted(subscriptionId, subscription.address()),
        request.getRemoteAddr());
    redirect.addFlashAttribute("notice", "subscriptions.state." + to);
    return to == Subscription.State.ENDED
        ? "redirect:/subscriptions"
        : "redirect:/subscriptions/" + subscriptionId;
  }

  /** What the next message would look like, of the edition that is current now. */
  @GetMapping("/{subscriptionId}/preview")
  @OpenTo(Role.BOARD)
  String preview(@PathVariable long subscriptionId, HttpServletRequest request, Model model) {
    Subscription subscription = held(subscriptionId, request);
    model.addAttribute("subscription", subscription);
    model.addAttribute("preview", proofs.preview(subscription, reader(request)));
    return "delivery/preview";
  }

  /** Sends the next message to whoever wants to see it first. */
  @PostMapping("/{subscriptionId}/proof")
  @OpenTo(Role.BOARD)
  String proof(
      @PathVariable long subscriptionId,
      @RequestParam String to,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Subscription subscription = held(subscriptionId, request);
    Account board = reader(request);
    Optional<String> fault = proofs.send(subscription, to.strip(), board);
    if (fault.isPresent()) {
      redirect.addFlashAttribute("fault", fault.get());
    } else {
      audit.add(
          board.login(),
          Audit.Action.PROOF_SENT,
          "%d: %s".formatted(subscriptionId, to.strip()),
          request.getRemoteAddr());
      redirect.addFlashAttribute("notice", "subscriptions.proof.sent");
    }
    return "redirect:/subscriptions/" + subscriptionId;
  }

  private List<String> faults(SubscriptionForm.Read read, Account board) {
    List<String> faults = new ArrayList<>(read.faults());
    NewSubscription wanted = read.wanted();
    if (wanted != null) {
      faults.addAll(check.faults(wanted, board.login()));
    }
    return faults;
  }

  private String again(
      SubscriptionForm form,
      ScopeField scopes,
      List<String> faults,
      @Nullable Subscription subscription,
      Role reader,
      Model model) {
    boolean isMine = reader == Role.BOARD;
    model.addAttribute("form", form);
    model.addAttribute("words", words);
    model.addAttribute("reports", issuing.kinds());
    model.addAttribute("occasions", Occasion.values());
    model.addAttribute("scopes", isMine ? scopes.offers() : List.of());
    model.addAttribute("faults", faults);
    model.addAttribute("mine", isMine);
    model.addAttribute("subscription", subscription);
    if (subscription != null) {
      model.addAttribute(
          "lines", ledger.ofSubscription(subscription.subscriptionId(), LINES_SHOWN));
    }
    return "delivery/subscription";
  }

  /** Of the newest edition: the board chooses; whether the recipient may is checked later. */
  private ScopeField scopes(Locale locale) {
    Optional<Edition> latest =
        mart.contract().state() == Contract.State.READY
            ? mart.editions().latest()
            : Optional.empty();
    return fields.of(
        latest.map(edition -> mart.read(edition, Viewer.board())).orElse(null),
        Language.of(locale));
  }

  /** One the reader sees; whether others exist is not told. */
  private Subscription held(long subscriptionId, HttpServletRequest request) {
    Account reader = reader(request);
    Visible visible = audience.of(reader);
    Optional<Subscription> found = subscriptions.byId(subscriptionId, visible);
    if (found.isEmpty() && !visible.isEverything()) {
      throw new OutOfScope(reader.role(), "subscription " + subscriptionId);
    }
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void record(
      HttpServletRequest request, Audit.Action action, long number, NewSubscription wanted) {
    audit.add(
        reader(request).login(),
        action,
        "%d: %s, %s %s, %s"
            .formatted(
                number,
                wanted.address(),
                wanted.report(),
                wanted.scope().words(),
                wanted.calendar().words()),
        request.getRemoteAddr());
  }

  static Account reader(HttpServletRequest request) {
    return AccountGuard.account(request).orElseThrow();
  }
}

package vn.thidua.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.web.account.Audit;
import vn.thidua.web.route.OpenToPublic;

/**
 * Where a recipient ends a subscription, by a link that is signed. Opening it changes nothing,
 * since programs that look for malware open every link; the button does, and so does the one click
 * of a mail program (RFC 8058), which sends no cookie and no token of ours.
 */
@Controller
class UnsubscribeController {
  private static final String PAGE = "delivery/unsubscribe";

  private final Unsubscribing unsubscribing;
  private final Subscriptions subscriptions;
  private final DeliveryWords words;
  private final Audit audit;
  private final Clock clock;

  UnsubscribeController(
      Unsubscribing unsubscribing,
      Subscriptions subscriptions,
      DeliveryWords words,
      Audit audit,
      Clock clock) {
    this.unsubscribing = unsubscribing;
    this.subscriptions = subscriptions;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/unsubscribe")
  @OpenToPublic
  String ask(
      @RequestParam(defaultValue = "") String key, HttpServletResponse response, Model model) {
    Optional<Subscription> subscription = subscription(key);
    show(subscription, key, response, model);
    return PAGE;
  }

  @PostMapping("/unsubscribe")
  @OpenToPublic
  String end(
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Subscription> subscription = subscription(key);
    subscription
        .filter(each -> each.state() != Subscription.State.ENDED)
        .ifPresent(
            each -> {
              subscriptions.state(
                  each.subscriptionId(), Subscription.State.ENDED, each.address(), clock.instant());
              audit.add(
                  each.address(),
                  Audit.Action.UNSUBSCRIBED,
                  String.valueOf(each.subscriptionId()),
                  request.getRemoteAddr());
            });
    show(subscription(key), key, response, model);
    return PAGE;
  }

  private Optional<Subscription> subscription(String key) {
    return unsubscribing.subscription(key).flatMap(subscriptions::byId);
  }

  private void show(
      Optional<Subscription> subscription, String key, HttpServletResponse response, Model model) {
    if (subscription.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
    model.addAttribute("words", words);
    model.addAttribute("subscription", subscription.orElse(null));
    model.addAttribute("key", key);
  }
}

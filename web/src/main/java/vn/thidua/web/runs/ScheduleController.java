package vn.thidua.web.runs;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Audit;
import vn.thidua.web.route.OpenTo;

/** Sets when the batch starts by itself. */
@Controller
@OpenTo({Role.BOARD, Role.ADMIN})
class ScheduleController {
  private final RunPlans plans;
  private final Audit audit;

  ScheduleController(RunPlans plans, Audit audit) {
    this.plans = plans;
    this.audit = audit;
  }

  @PostMapping("/runs/schedule")
  String set(
      @RequestParam Often often,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String cron,
      @RequestParam String zone,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = AccountGuard.account(request).orElseThrow();
    Optional<RunPlan> plan =
        time(at)
            .map(time -> often.cron(time, cron))
            .filter(text -> often == Often.NEVER || !text.isBlank())
            .flatMap(text -> RunPlan.of(text, zone, account.login(), Instant.now()));
    if (plan.isEmpty()) {
      redirect.addFlashAttribute("fault", "runs.plan.fault");
      redirect.addFlashAttribute("typed", cron);
      return "redirect:/runs#plan";
    }
    plans.set(plan.get());
    audit.add(
        account.login(),
        Audit.Action.SCHEDULE_CHANGED,
        Optional.ofNullable(plan.get().cron()).orElse("–") + " (" + plan.get().zone() + ")",
        request.getRemoteAddr());
    redirect.addFlashAttribute("notice", "runs.plan.set");
    return "redirect:/runs#plan";
  }

  private static Optional<LocalTime> time(String at) {
    try {
      return Optional.of(at.isBlank() ? Often.time(null) : LocalTime.parse(at));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

package vn.thidua.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
import vn.thidua.reports.scope.Role;
import vn.thidua.web.route.OpenTo;

/** Accounts and the audit log, for ADMIN. */
@Controller
@OpenTo(Role.ADMIN)
@RequestMapping("/admin")
class AdminController {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
  private static final int PAGE = 100;

  private final Accounts accounts;
  private final Audit audit;

  AdminController(Accounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @GetMapping
  String accounts(Model model) {
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("roles", Role.values());
    return "account/admin";
  }

  @GetMapping("/audit")
  String audit(@RequestParam(defaultValue = "0") int page, Model model) {
    int shown = Math.max(0, Math.min(page, 1_000_000));
    List<Audit.Entry> entries = audit.latest(PAGE + 1, shown * PAGE);
    model.addAttribute("entries", entries.subList(0, Math.min(PAGE, entries.size())));
    model.addAttribute("page", shown);
    model.addAttribute("hasNext", entries.size() > PAGE);
    return "account/audit";
  }

  @PostMapping("/accounts")
  String create(
      @RequestParam String login,
      @RequestParam String name,
      @RequestParam Role role,
      @RequestParam @Nullable String unitCode,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    String unit = unitCode == null ? "" : unitCode.strip();
    if (!LOGIN.matcher(login.strip().toLowerCase(Locale.ROOT)).matches()) {
      return refused("admin.fault.login", redirect);
    }
    if (name.isBlank() || (NewAccount.speaksForUnit(role) && unit.isEmpty())) {
      return refused("admin.fault.unit", redirect);
    }
    String password = Passwords.oneTime();
    try {
      accounts.create(new NewAccount(login, name, role, unit), password);
    } catch (Accounts.LoginTaken e) {
      return refused("admin.fault.taken", redirect);
    }
    record(request, Audit.Action.ACCOUNT_CREATED, login.strip() + " (" + role + ")");
    return given(login.strip(), password, redirect);
  }

  @PostMapping("/accounts/{accountId}/password")
  String resetPassword(
      @PathVariable long accountId, HttpServletRequest request, RedirectAttributes redirect) {
    Account account = account(accountId);
    String password = Passwords.oneTime();
    accounts.resetPassword(accountId, password);
    record(request, Audit.Action.PASSWORD_RESET, account.login());
    return given(account.login(), password, redirect);
  }

  @PostMapping("/accounts/{accountId}/disable")
  String disable(
      @PathVariable long accountId, HttpServletRequest request, RedirectAttributes redirect) {
    Account account = account(accountId);
    if (AccountGuard.account(request).orElseThrow().accountId() == accountId) {
      // otherwise the last admin could shut the door from outside
      return refused("admin.fault.self", redirect);
    }
    accounts.disable(accountId);
    record(request, Audit.Action.ACCOUNT_DISABLED, account.login());
    return "redirect:/admin";
  }

  @PostMapping("/accounts/{accountId}/enable")
  String enable(@PathVariable long accountId, HttpServletRequest request) {
    Account account = account(accountId);
    accounts.enable(accountId);
    record(request, Audit.Action.ACCOUNT_ENABLED, account.login());
    return "redirect:/admin";
  }

  private Account account(long accountId) {
    return accounts
        .byId(accountId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void record(HttpServletRequest request, Audit.Action action, String subject) {
    String login = AccountGuard.account(request).orElseThrow().login();
    audit.add(login, action, subject, request.getRemoteAddr());
  }

  private static String refused(String fault, RedirectAttributes redirect) {
    redirect.addFlashAttribute("fault", fault);
    return "redirect:/admin";
  }

  private static String given(String login, String password, RedirectAttributes redirect) {
    redirect.addFlashAttribute("givenLogin", login);
    redirect.addFlashAttribute("givenPassword", password);
    return "redirect:/admin";
  }
}

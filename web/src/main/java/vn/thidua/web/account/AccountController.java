package vn.thidua.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.web.route.OpenToPublic;
import vn.thidua.web.route.OpenToSignedIn;

/** Log-in and one's own password. */
@Controller
@OpenToSignedIn
class AccountController {
  private final Accounts accounts;
  private final Audit audit;

  AccountController(Accounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @GetMapping("/login")
  @OpenToPublic
  String login() {
    return "account/login";
  }

  @GetMapping("/account/password")
  String password() {
    return "account/password";
  }

  @PostMapping("/account/password")
  String changePassword(
      @RequestParam String current,
      @RequestParam String wanted,
      @RequestParam String repeated,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes redirect) {
    Account account = AccountGuard.account(request).orElseThrow();
    String fault = fault(account, current, wanted, repeated);
    if (!fault.isEmpty()) {
      model.addAttribute("fault", fault);
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return "account/password";
    }
    Account changed = accounts.changePassword(account.accountId(), wanted);
    audit.add(account.login(), Audit.Action.PASSWORD_CHANGED, null, request.getRemoteAddr());
    stay(changed, request, response);
    redirect.addFlashAttribute("notice", "password.changed");
    return "redirect:/";
  }

  private String fault(Account account, String current, String wanted, String repeated) {
    if (!accounts.isPasswordOf(account, current)) {
      return "password.fault.current";
    }
    if (!wanted.equals(repeated)) {
      return "password.fault.repeated";
    }
    return Passwords.isAcceptable(wanted, account.login()) && !wanted.equals(current)
        ? ""
        : "password.fault.weak";
  }

  /** All sessions of the account have just ended; this one goes on, under a new id. */
  private static void stay(
      Account account, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignIn.session(account));
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}

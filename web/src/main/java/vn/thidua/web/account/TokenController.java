package vn.thidua.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/** Tokens for programs: issued and revoked by ADMIN. */
@Controller
@OpenTo(Role.ADMIN)
@RequestMapping("/admin/tokens")
class TokenController {
  private static final List<Integer> DAYS = List.of(30, 90, 365);
  private static final int LONGEST_NAME = 200;

  private final Accounts accounts;
  private final Tokens tokens;
  private final Audit audit;

  TokenController(Accounts accounts, Tokens tokens, Audit audit) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.audit = audit;
  }

  @GetMapping
  String tokens(Model model) {
    model.addAttribute("tokens", tokens.all());
    model.addAttribute("accounts", accounts.all().stream().filter(Account::isEnabled).toList());
    model.addAttribute("days", DAYS);
    return "account/tokens";
  }

  @PostMapping
  String issue(
      @RequestParam long account,
      @RequestParam String name,
      @RequestParam int days,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account owner =
        accounts.byId(account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (name.isBlank() || name.length() > LONGEST_NAME || !DAYS.contains(days)) {
      redirect.addFlashAttribute("fault", "tokens.fault");
      return "redirect:/admin/tokens";
    }
    String key = tokens.issue(owner, name, days, login(request));
    record(request, Audit.Action.TOKEN_ISSUED, owner.login() + ": " + name.strip());
    redirect.addFlashAttribute("givenName", name.strip());
    redirect.addFlashAttribute("givenToken", key);
    return "redirect:/admin/tokens";
  }

  @PostMapping("/{tokenId}/revoke")
  String revoke(@PathVariable long tokenId, HttpServletRequest request) {
    Token token =
        tokens.byId(tokenId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    tokens.revoke(tokenId);
    record(request, Audit.Action.TOKEN_REVOKED, token.login() + ": " + token.name());
    return "redirect:/admin/tokens";
  }

  private void record(HttpServletRequest request, Audit.Action action, String subject) {
    audit.add(login(request), action, subject, request.getRemoteAddr());
  }

  private static String login(HttpServletRequest request) {
    return AccountGuard.account(request).orElseThrow().login();
  }
}

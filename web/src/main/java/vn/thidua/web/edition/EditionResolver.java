package vn.thidua.web.edition;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.account.AccountGuard;

/**
 * Gives a controller the edition of its request: {@code edition=ID}, else the current one of {@code
 * year=Y}, else the current one of the newest year; in the name of the account that asks.
 */
final class EditionResolver implements HandlerMethodArgumentResolver {
  private final Mart mart;

  EditionResolver(Mart mart) {
    this.mart = mart;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Chosen.class;
  }

  @Override
  public Chosen resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer page,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    Contract contract = mart.contract();
    Integer year = number(request, "year").map(Math::toIntExact).orElse(null);
    Long editionId = number(request, "edition").orElse(null);
    if (contract.state() != Contract.State.READY) {
      throw new NoEdition(contract, null, null);
    }
    List<Edition> current = mart.editions().current();
    if (current.isEmpty()) {
      throw new NoEdition(contract, null, null);
    }
    Edition edition =
        edition(current, year, editionId)
            .orElseThrow(() -> new NoEdition(contract, year, editionId));
    Chosen chosen = new Chosen(mart.read(edition.editionId(), viewer(request)), current);
    if (page != null) {
      page.addAttribute("chosen", chosen);
      page.addAttribute("edition", edition);
    }
    return chosen;
  }

  private Optional<Edition> edition(
      List<Edition> current, @Nullable Integer year, @Nullable Long editionId) {
    if (editionId != null) {
      return mart.editions().byId(editionId);
    }
    return current.stream().filter(each -> year == null || each.year() == year).findFirst();
  }

  private static Viewer viewer(NativeWebRequest request) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    return Optional.ofNullable(servlet)
        .flatMap(AccountGuard::account)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED))
        .viewer();
  }

  private static Optional<Long> number(NativeWebRequest request, String name) {
    String value = request.getParameter(name);
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (!value.matches("\\d{1,9}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, name + " is no number");
    }
    return Optional.of(Long.valueOf(value));
  }
}

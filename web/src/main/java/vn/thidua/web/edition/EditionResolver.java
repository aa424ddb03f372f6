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
 * Gives a controller the edition of its request ({@code edition=ID}, else the current one of {@code
 * year=Y}, else the current one of the newest year) and its focus ({@code cluster}, {@code theme},
 * {@code as=was|today}), in the name of the account that asks.
 */
public final class EditionResolver implements HandlerMethodArgumentResolver {
  private static final String CHOSEN = EditionResolver.class.getName() + ".chosen";

  private final Mart mart;
  private final KnownEditions known;

  EditionResolver(Mart mart, KnownEditions known) {
    this.mart = mart;
    this.known = known;
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
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    if (servlet == null) {
      throw new IllegalStateException("a request without a servlet");
    }
    Chosen chosen = chosen(servlet);
    if (page != null) {
      page.addAttribute("chosen", chosen);
      page.addAttribute("edition", chosen.edition());
    }
    return chosen;
  }

  /** The edition of a request; chosen once, however many ask. */
  public Chosen chosen(HttpServletRequest request) {
    if (request.getAttribute(CHOSEN) instanceof Chosen known) {
      return known;
    }
    Chosen chosen = choose(request);
    request.setAttribute(CHOSEN, chosen);
    return chosen;
  }

  private Chosen choose(HttpServletRequest request) {
    Contract contract = mart.contract();
    Integer year = number(request, "year").map(Math::toIntExact).orElse(null);
    Long editionId = number(request, "edition").orElse(null);
    if (contract.state() != Contract.State.READY) {
      throw new NoEdition(contract, null, null, List.of());
    }
    List<Edition> editions = known.recent();
    Optional<Edition> edition = edition(editions, year, editionId);
    if (edition.isEmpty()) {
      // another instance may have told of it this very moment
      editions = known.now();
      edition = edition(editions, year, editionId);
    }
    if (editions.isEmpty()) {
      throw new NoEdition(contract, null, null, List.of());
    }
    if (edition.isEmpty()) {
      List<Edition> current = editions.stream().filter(Edition::isCurrent).toList();
      throw new NoEdition(contract, year, editionId, current);
    }
    return new Chosen(mart.read(edition.get(), viewer(request)), editions, focus(request));
  }

  private static Optional<Edition> edition(
      List<Edition> editions, @Nullable Integer year, @Nullable Long editionId) {
    return editions.stream()
        .filter(
            each ->
                editionId != null
                    ? each.editionId() == editionId
                    : each.isCurrent() && (year == null || each.year() == year))
        .findFirst();
  }

  private static Focus focus(HttpServletRequest request) {
    return new Focus(
        text(request, Focus.CLUSTER),
        text(request, Focus.THEME),
        Focus.view(text(request, Focus.VIEW)));
  }

  private static @Nullable String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static Viewer viewer(HttpServletRequest request) {
    return AccountGuard.account(request)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED))
        .viewer();
  }

  private static Optional<Long> number(HttpServletRequest request, String name) {
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

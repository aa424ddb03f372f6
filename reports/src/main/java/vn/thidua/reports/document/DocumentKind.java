package vn.thidua.reports.document;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.reports.mart.Frequency;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/**
 * A document that can be made.
 *
 * @param id the name of its folder, such as {@code year-end-ranking}
 * @param scopes what it can be about
 * @param calendar when it is due
 */
public record DocumentKind(String id, Set<Scope.Kind> scopes, Set<Occasion> calendar) {

  public DocumentKind {
    scopes = Set.copyOf(scopes);
    calendar = Set.copyOf(calendar);
  }

  /** What it is called. */
  public String name(Language language) {
    return Texts.of("reports/%s/messages".formatted(id), language).text("name");
  }

  /**
   * How long the periods are that it can be about; none where it is always about the whole year.
   */
  public Set<Frequency> spans() {
    return calendar.stream()
        .map(Occasion::span)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a request may name a period. */
  public boolean takesPeriod() {
    return !spans().isEmpty();
  }
}

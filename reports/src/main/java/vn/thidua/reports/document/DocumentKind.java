package vn.thidua.reports.document;

import java.util.Set;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/**
 * A document that can be made.
 *
 * @param id the name of its folder, such as {@code year-end-ranking}
 * @param scopes what it can be about
 */
public record DocumentKind(String id, Set<Scope> scopes) {

  /** What a document is about. */
  public enum Scope {
    CITY,
    CLUSTER,
    UNIT
  }

  public DocumentKind {
    scopes = Set.copyOf(scopes);
  }

  /** What it is called. */
  public String name(Language language) {
    return Texts.of("reports/%s/messages".formatted(id), language).text("name");
  }
}

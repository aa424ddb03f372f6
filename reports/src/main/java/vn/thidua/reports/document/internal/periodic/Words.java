package vn.thidua.reports.document.internal.periodic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Frame;
import vn.thidua.reports.document.internal.Listing;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Align;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.document.internal.TableSection.Width;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Measures;
import vn.thidua.reports.text.Texts;

/** The words of the periodic documents, and the numbers of their tables and charts. */
public final class Words {
  private final Texts shared;
  private final Texts periodic;
  private final Setting setting;
  private int tables;
  private int charts;

  /** The words of one document. */
  public Words(Setting setting) {
    this.setting = setting;
    this.shared = Frame.words(language());
    this.periodic = Texts.of("reports/shared/periodic", language());
  }

  /** The document's language. */
  public Language language() {
    return setting.texts().language();
  }

  /** A sentence of the periodic documents. */
  public String text(String key, Object... values) {
    return periodic.text(key, values);
  }

  /** A sentence of this document only. */
  public String own(String key, Object... values) {
    return setting.texts().text(key, values);
  }

  /**
   * Items of a sentence of this document only, the first of them where there are many.
   *
   * @param most at most that many before others are counted
   * @param more the key of the words for what is named and the number of the others
   */
  public String listed(List<String> items, int most, String more) {
    return Listing.of(
        items, most, text("list.separator"), (named, others) -> own(more, named, others));
  }

  /** A word that all documents share. */
  public String shared(String key, Object... values) {
    return shared.text(key, values);
  }

  /** The issuing body, as a sentence names it. */
  public String issuer() {
    return setting.issuer().issuingBody();
  }

  /** What a status is called. */
  public String status(Status status) {
    return shared.text("status." + status);
  }

  /** A day as a sentence names it. */
  public String day(LocalDate date) {
    return Frame.day(date);
  }

  /** A period as a sentence names it. */
  public String period(Period period) {
    return period.name(language());
  }

  /** The heading of the next table. */
  public String nextTable(String key) {
    return periodic.text("table." + key, ++tables);
  }

  /** The heading of the next chart. */
  public String nextChart(String key) {
    return periodic.text("chart." + key, ++charts);
  }

  /** The heading of the next table, in this document's own words. */
  public String nextOwnTable(String key) {
    return own("table." + key, ++tables);
  }

  /** The same, of a table named after what it is about. */
  public String nextOwnTable(String key, String about) {
    return own("table." + key, ++tables, about);
  }

  /** The heading of the next chart, in this document's own words. */
  public String nextOwnChart(String key) {
    return own("chart." + key, ++charts);
  }

  /** A table with the sentence that leads to it. */
  public List<Block> led(String sentence, TableSection table) {
    String heading = Objects.requireNonNullElse(table.heading(), "");
    return List.of(new Block.Lead(sentence, periodic.text("annexed", heading)), table);
  }

  /**
   * The same, of a sentence that says more than that the table follows.
   *
   * @param always what it says, for a table that stands in the annex
   */
  public List<Block> led(String sentence, String always, TableSection table) {
    String heading = Objects.requireNonNullElse(table.heading(), "");
    return List.of(
        new Block.Lead(sentence, always + " " + periodic.text("annexed", heading)), table);
  }

  /** A column of figures. */
  public Column number(String key) {
    return new Column(shared.text("column." + key), Width.WORD, Align.RIGHT);
  }

  /** A column of short phrases. */
  public Column phrase(String key) {
    return new Column(shared.text("column." + key), Width.PHRASE, Align.LEFT);
  }

  /** A column of names. */
  public Column wide(String key) {
    return new Column(shared.text("column." + key), Width.REST, Align.LEFT);
  }

  /** A criterion with what it is measured in. */
  public String criterion(String name, @Nullable String unitOfMeasure) {
    String measure = Measures.of(unitOfMeasure, language());
    return measure == null ? name : shared.text("unit-of-measure", name, measure);
  }

  /** How many commitments stand how, leaving out what occurs nowhere. */
  public String commitments(Map<Status, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .filter(count -> count.getValue() == all && all > 1)
        .map(count -> periodic.text("commitments.all." + count.getKey(), all))
        .findFirst()
        .orElseGet(() -> periodic.text("commitments", all, counted(counts)));
  }

  private String counted(Map<Status, Long> counts) {
    return and(
        counts.entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> periodic.text("commitments." + count.getKey(), count.getValue()))
            .toList());
  }

  /** Parts of a sentence one after the other; at least one. */
  public String and(List<String> parts) {
    String first =
        String.join(
            periodic.text("list.separator"), parts.subList(0, Math.max(1, parts.size() - 1)));
    return parts.size() == 1
        ? first
        : periodic.text("list.last", first, parts.get(parts.size() - 1));
  }

  /** Names one after the other, at most so many, and how many more there are. */
  public String list(List<String> names, int most) {
    String listed =
        String.join(
            periodic.text("list.separator"), names.subList(0, Math.min(most, names.size())));
    return names.size() <= most ? listed : periodic.text("list.more", listed, names.size() - most);
  }
}

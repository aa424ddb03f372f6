package vn.thidua.reports.document.internal.periodic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.internal.Frame;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.TableSection.Align;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.document.internal.TableSection.Width;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The words of the periodic documents, and the numbers of their tables and charts. */
final class Words {
  private final Texts shared;
  private final Texts periodic;
  private final Setting setting;
  private int tables;
  private int charts;

  Words(Setting setting) {
    this.setting = setting;
    this.shared = Frame.words(language());
    this.periodic = Texts.of("reports/shared/periodic", language());
  }

  Language language() {
    return setting.texts().language();
  }

  /** A sentence of the periodic documents. */
  String text(String key, Object... values) {
    return periodic.text(key, values);
  }

  /** A sentence of this document only. */
  String own(String key, Object... values) {
    return setting.texts().text(key, values);
  }

  /** A word that all documents share. */
  String shared(String key, Object... values) {
    return shared.text(key, values);
  }

  String issuer() {
    return setting.issuer().issuingBody();
  }

  String status(Status status) {
    return shared.text("status." + status);
  }

  String day(LocalDate date) {
    return Frame.day(date);
  }

  String period(Period period) {
    return period.name(language());
  }

  /** The heading of the next table. */
  String nextTable(String key) {
    return periodic.text("table." + key, ++tables);
  }

  /** The heading of the next chart. */
  String nextChart(String key) {
    return periodic.text("chart." + key, ++charts);
  }

  Column number(String key) {
    return new Column(shared.text("column." + key), Width.WORD, Align.RIGHT);
  }

  Column phrase(String key) {
    return new Column(shared.text("column." + key), Width.PHRASE, Align.LEFT);
  }

  Column wide(String key) {
    return new Column(shared.text("column." + key), Width.REST, Align.LEFT);
  }

  /** A criterion with what it is measured in. */
  String criterion(String name, @Nullable String unitOfMeasure) {
    return unitOfMeasure == null || unitOfMeasure.isBlank()
        ? name
        : shared.text("unit-of-measure", name, unitOfMeasure);
  }

  /** How many commitments stand how, leaving out what occurs nowhere. */
  String counted(Map<Status, Long> counts) {
    List<String> parts =
        counts.entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> periodic.text("commitments." + count.getKey(), count.getValue()))
            .toList();
    String first =
        String.join(
            periodic.text("list.separator"), parts.subList(0, Math.max(1, parts.size() - 1)));
    return parts.size() == 1
        ? first
        : periodic.text("list.last", first, parts.get(parts.size() - 1));
  }

  /** Names one after the other, at most so many, and how many more there are. */
  String list(List<String> names, int most) {
    String listed =
        String.join(
            periodic.text("list.separator"), names.subList(0, Math.min(most, names.size())));
    return names.size() <= most ? listed : periodic.text("list.more", listed, names.size() - most);
  }
}

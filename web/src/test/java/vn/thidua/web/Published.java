package vn.thidua.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Measures;
import vn.thidua.reports.text.Texts;
import vn.thidua.web.demo.Dashboard;

/**
 * An edition as the mart holds it, asked in SQL of this test's own, and how a reader of a language
 * writes its figures.
 */
final class Published {
  private static final String NOTHING = "–";
  private static final int MOST_REPORTED = 4;
  private static final JdbcClient JDBC = Dashboard.running().part(JdbcClient.class);
  private static final MessageSource SCREENS = Dashboard.running().part(MessageSource.class);

  private final Edition edition;
  private final Language language;
  private final Texts documents;
  private final List<Row> units;
  private final List<Row> criteria;
  private final List<Row> groups;
  private final List<Row> awards;
  private final List<Row> clusters;
  private final List<Row> tree;

  Published(Edition edition, Language language) {
    this.edition = edition;
    this.language = language;
    this.documents = Texts.of("reports/shared/messages", language);
    this.units =
        ask(
            """
            select s.*, u.unit_name, u.unit_name_en, c.cluster_name, c.cluster_name_en,
              k.class_name, k.class_name_en, r.decimals
            from mart.unit_score s
            join mart.unit u using (edition_id, unit_code)
            join mart.cluster c on c.edition_id = s.edition_id and c.cluster_code = s.cluster_code
            left join mart.classification k on k.edition_id = s.edition_id
              and k.cluster_code = s.cluster_code and k.class_code = s.class_code
            join mart.rulebook r on r.edition_id = s.edition_id
              and r.cluster_code = s.cluster_code
            where s.edition_id = ? order by s.unit_code
            """);
    this.criteria =
        ask(
            """
            select x.*, k.criterion_name, k.criterion_name_en, k.unit_of_measure, r.decimals,
              (select count(*) from mart.commitment m where m.edition_id = x.edition_id
                and m.unit_code = x.unit_code and m.criterion_code = x.criterion_code) as revisions
            from mart.unit_criterion x
            join mart.criterion k using (edition_id, cluster_code, criterion_code)
            join mart.rulebook r using (edition_id, cluster_code)
            where x.edition_id = ?
            """);
    this.groups =
        ask(
            """
            select g.*, k.criterion_name, k.criterion_name_en, r.decimals
            from mart.unit_group g
            join mart.criterion k using (edition_id, cluster_code, criterion_code)
            join mart.rulebook r using (edition_id, cluster_code)
            where g.edition_id = ?
            """);
    this.awards =
        ask(
            """
            select p.*, a.award_name, a.award_name_en
            from mart.award_proposal p join mart.award_rule a using (edition_id, award_code)
            where p.edition_id = ?
            """);
    this.clusters =
        ask(
            """
            select s.*, c.cluster_name, c.cluster_name_en
            from mart.cluster_score s join mart.cluster c using (edition_id, cluster_code)
            where s.edition_id = ?
            """);
    this.tree = ask("select * from mart.criterion where edition_id = ? order by position");
  }

  /** A row of a relation: its columns as texts, figures without zeros at their end. */
  record Row(Map<String, Object> values, Language language) {

    /** What stands in a column, or the name of something in the reader's language. */
    String text(String column) {
      if (!values.containsKey(column)) {
        Object name = values.get(column + "_name");
        Object english = values.get(column + "_name_en");
        return String.valueOf(language == Language.EN && english != null ? english : name)
            .replaceAll("^null$", "");
      }
      return plain(values.get(column));
    }

    /** What it is measured in, as the reader calls it. */
    String measure() {
      return Objects.requireNonNullElse(Measures.of(text("unit_of_measure"), language), "");
    }

    boolean has(String column) {
      return !text(column).isEmpty();
    }

    BigDecimal number(String column) {
      return has(column) ? new BigDecimal(text(column)) : BigDecimal.ZERO;
    }

    @Override
    public String toString() {
      return "%s %s%s"
          .formatted(
              values.get("cluster_code"),
              values.get("unit_code"),
              values.containsKey("criterion_code") ? " " + values.get("criterion_code") : "");
    }
  }

  /** A value as text; empty where there is none. */
  static String plain(@Nullable Object value) {
    if (value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString());
      return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
    return value == null ? "" : value.toString();
  }

  List<Row> units() {
    return units;
  }

  List<Row> units(Row cluster) {
    return of(cluster, "cluster_code", units);
  }

  List<Row> criteria(Row unit) {
    return of(unit, "unit_code", criteria);
  }

  List<Row> groups(Row unit) {
    return of(unit, "unit_code", groups);
  }

  List<Row> awards(Row unit) {
    return of(unit, "unit_code", awards);
  }

  List<Row> clusters() {
    return clusters;
  }

  /** The groups of the unit's rulebook that stand at its top, in their order. */
  List<Row> groupsOfCluster(Row unit) {
    return of(unit, "cluster_code", tree).stream()
        .filter(each -> each.text("kind").equals("GROUP") && !each.has("parent_code"))
        .toList();
  }

  /** The criteria of the unit's rulebook, in their order. */
  List<Row> criteriaOfCluster(Row unit) {
    return of(unit, "cluster_code", tree).stream()
        .filter(each -> !each.text("kind").equals("GROUP"))
        .toList();
  }

  /** A word of a list as tables and documents have it. */
  String word(String list, String value) {
    return documents.text(list + "." + value.toUpperCase(Locale.ROOT));
  }

  /** A word of the screens. */
  String screenWord(String key, Object... values) {
    return SCREENS.getMessage(key, values, language.locale());
  }

  /** Points as the rulebook rounds them. */
  String points(Row row, String column) {
    return written(row, column, row.number("decimals").intValue(), 6);
  }

  /** Points on a screen. */
  String pointsOnScreen(Row row, String column) {
    return written(row, column, 2, 6);
  }

  /** A figure with the decimals it has. */
  String value(Row row, String column) {
    return written(row, column, 0, 6);
  }

  /** A figure as it was reported; a quotient with two decimals. */
  String brief(Row row, String column) {
    boolean isQuotient =
        row.has(column) && row.number(column).stripTrailingZeros().scale() > MOST_REPORTED;
    return written(row, column, 0, isQuotient ? 2 : MOST_REPORTED);
  }

  /** A ratio as per cent. */
  String percent(Row row, String column) {
    return row.has(column) ? written(row.number(column).movePointRight(2), 1, 1) + "%" : NOTHING;
  }

  private String written(Row row, String column, int fewest, int most) {
    return row.has(column) ? written(row.number(column), fewest, most) : NOTHING;
  }

  private String written(BigDecimal figure, int fewest, int most) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(fewest);
    format.setMaximumFractionDigits(most);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(figure);
  }

  private static List<Row> of(Row owner, String key, Collection<Row> rows) {
    return rows.stream().filter(each -> each.text(key).equals(owner.text(key))).toList();
  }

  private List<Row> ask(String sql) {
    return JDBC.sql(sql).param(edition.editionId()).query().listOfRows().stream()
        .map(values -> new Row(values, language))
        .toList();
  }
}

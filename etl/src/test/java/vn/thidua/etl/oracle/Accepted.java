package vn.thidua.etl.oracle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns text tables without a fault into typed rows, with the defaults of inputs.md. */
final class Accepted {
  private final DossierTables tables;

  private Accepted(DossierTables tables) {
    this.tables = tables;
  }

  static Dossier of(DossierTables tables) {
    return new Accepted(tables).dossier();
  }

  private Dossier dossier() {
    return new Dossier(
        all("memberships", c -> new Dossier.Membership(c.year(), c.cluster(), c.unit())),
        all("successions", Accepted::succession),
        all("rulebooks", this::rulebook),
        all("criteria", Accepted::criterion),
        all("bands", Accepted::band),
        all("classifications", Accepted::classification),
        all("award_rules", Accepted::awardRule),
        all("commitments", Accepted::commitment),
        tables.rows("results").stream().map(Accepted::result).toList(),
        all("adjustments", Accepted::adjustment),
        all("awards", c -> new Dossier.Award(c.year(), c.unit(), c.text("award_code"))));
  }

  private <T> List<T> all(String table, Function<Cells, T> row) {
    return tables.rows(table).stream().map(r -> row.apply(new Cells(r.cells()))).toList();
  }

  private static Dossier.Succession succession(Cells c) {
    return new Dossier.Succession(
        LocalDate.parse(c.text("effective_on")),
        c.text("predecessor_code"),
        c.text("successor_code"),
        c.number("share", "1"));
  }

  private Dossier.Rulebook rulebook(Cells c) {
    return new Dossier.Rulebook(
        c.year(),
        c.cluster(),
        c.number("scale", ""),
        Integer.parseInt(c.text("decimals", "2")),
        c.word("na_policy", Dossier.NaPolicy.class, "RESCALE"),
        c.numberOrNull("bonus_cap"),
        c.numberOrNull("total_cap"),
        c.number("at_risk_ratio", "0.9"),
        Arrays.stream(c.text("tie_breaks", "").split(";", -1))
            .map(String::trim)
            .filter(token -> !token.isEmpty())
            .toList(),
        !tables.isRefused(c.year(), c.cluster()));
  }

  private static Dossier.Criterion criterion(Cells c) {
    String method = c.textOrNull("method");
    return new Dossier.Criterion(
        c.year(),
        c.cluster(),
        c.criterion(),
        c.textOrNull("parent_code"),
        c.word("kind", Dossier.Kind.class, ""),
        method == null ? null : c.word("method", Dossier.Method.class, ""),
        c.number("max_points", ""),
        c.word("direction", Dossier.Direction.class, "HIGHER"),
        c.number("tolerance", "0"),
        c.word("frequency", Frequency.class, "YEAR"),
        c.word("aggregation", Dossier.Aggregation.class, "LAST"),
        c.word("basis", Dossier.Basis.class, "RATIO"),
        c.number("cap_ratio", "1"),
        c.numberOrNull("step_size"),
        c.numberOrNull("step_points"),
        c.numberOrNull("pivot"),
        c.numberOrNull("base_points"),
        c.numberOrNull("floor_points"),
        c.textOrNull("unit_of_measure"),
        c.textOrNull("theme"));
  }

  private static Dossier.Band band(Cells c) {
    return new Dossier.Band(
        c.year(),
        c.cluster(),
        c.criterion(),
        c.number("lower", ""),
        c.numberOrNull("upper"),
        c.number("points", ""));
  }

  private static Dossier.Classification classification(Cells c) {
    return new Dossier.Classification(
        c.year(),
        c.cluster(),
        c.text("class_code"),
        c.number("min_ratio", ""),
        c.numberOrNull("criterion_floor_ratio"));
  }

  private static Dossier.AwardRule awardRule(Cells c) {
    String maxRank = c.textOrNull("max_rank");
    return new Dossier.AwardRule(
        c.year(),
        c.text("award_code"),
        c.word("scope", Dossier.Scope.class, "CLUSTER"),
        c.textOrNull("pool_award"),
        c.numberOrNull("quota"),
        c.numberOrNull("quota_ratio"),
        c.word("quota_rounding", Dossier.QuotaRounding.class, "DOWN"),
        maxRank == null ? null : Integer.valueOf(maxRank),
        c.numberOrNull("min_ratio"),
        c.textOrNull("class_code"),
        c.numberOrNull("min_met_share"),
        c.numberOrNull("min_exceeded_share"),
        c.textOrNull("requires_award"),
        Integer.parseInt(c.text("requires_years", "1")));
  }

  private static Dossier.Commitment commitment(Cells c) {
    return new Dossier.Commitment(
        c.year(),
        c.unit(),
        c.criterion(),
        c.number("target", ""),
        Integer.parseInt(c.text("revision", "0")));
  }

  private static Dossier.Adjustment adjustment(Cells c) {
    return new Dossier.Adjustment(
        c.year(),
        c.unit(),
        c.textOrNull("criterion_code"),
        c.word("kind", Dossier.Decision.class, ""),
        c.numberOrNull("points"));
  }

  private static Dossier.Result result(DossierTables.Placed row) {
    Cells c = new Cells(row.cells());
    String submittedAt = c.textOrNull("submitted_at");
    return new Dossier.Result(
        c.unit(),
        c.criterion(),
        Period.parse(c.text("period")),
        c.word("stage", Dossier.Stage.class, ""),
        c.number("value", ""),
        submittedAt == null ? null : OffsetDateTime.parse(submittedAt),
        row.file(),
        row.line());
  }

  /** One row's cells by column. */
  private record Cells(Map<String, String> cells) {
    int year() {
      return Integer.parseInt(text("year"));
    }

    String cluster() {
      return text("cluster_code");
    }

    String unit() {
      return text("unit_code");
    }

    String criterion() {
      return text("criterion_code");
    }

    @Nullable String textOrNull(String column) {
      return cells.get(column);
    }

    String text(String column, String otherwise) {
      return cells.getOrDefault(column, otherwise);
    }

    String text(String column) {
      String text = cells.get(column);
      if (text == null) {
        throw new IllegalArgumentException("no " + column + " in " + cells);
      }
      return text;
    }

    @Nullable Fraction numberOrNull(String column) {
      String text = cells.get(column);
      return text == null ? null : read(text);
    }

    Fraction number(String column, String otherwise) {
      return read(otherwise.isEmpty() ? text(column) : text(column, otherwise));
    }

    /** Values are DECIMAL(24,6), rounded HALF_UP on reading (inputs.md). */
    private static Fraction read(String text) {
      return Fraction.of(text).rounded(6);
    }

    <E extends Enum<E>> E word(String column, Class<E> words, String otherwise) {
      String text = otherwise.isEmpty() ? text(column) : text(column, otherwise);
      return Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
    }
  }
}

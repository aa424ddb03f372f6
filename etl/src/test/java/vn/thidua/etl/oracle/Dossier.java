package vn.thidua.etl.oracle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accepted rows of a dossier, typed, with the defaults of inputs.md filled in. */
record Dossier(
    List<Membership> memberships,
    List<Succession> successions,
    List<Rulebook> rulebooks,
    List<Criterion> criteria,
    List<Band> bands,
    List<Classification> classifications,
    List<AwardRule> awardRules,
    List<Commitment> commitments,
    List<Result> results,
    List<Adjustment> adjustments,
    List<Award> awards) {

  enum NaPolicy {
    RESCALE,
    FULL,
    ZERO
  }

  enum Kind {
    GROUP,
    SCORE,
    BONUS,
    PENALTY
  }

  enum Method {
    PROPORTIONAL,
    PASS_FAIL,
    BANDED,
    STEPPED,
    LEADER_RELATIVE,
    SHARE_OF_BEST,
    DEDUCTION,
    PER_ITEM,
    POINTS
  }

  enum Direction {
    HIGHER,
    LOWER,
    NEAR
  }

  enum Aggregation {
    SUM,
    LAST,
    AVERAGE,
    MAX,
    MIN
  }

  enum Basis {
    RATIO,
    VALUE
  }

  /** In ascending order: the later a stage, the more its figure counts. */
  enum Stage {
    SELF,
    CROSS,
    BOARD
  }

  enum Scope {
    CLUSTER,
    CITY
  }

  enum QuotaRounding {
    DOWN,
    HALF_UP,
    UP
  }

  enum Decision {
    BONUS,
    PENALTY,
    EXCLUDE,
    UNRANKED,
    BARRED
  }

  record Membership(int year, String cluster, String unit) {}

  record Succession(LocalDate effectiveOn, String predecessor, String successor, Fraction share) {
    int year() {
      return effectiveOn.getYear();
    }
  }

  /** {@code sound} is false where a check refuses the rulebook whole. */
  record Rulebook(
      int year,
      String cluster,
      Fraction scale,
      int decimals,
      NaPolicy naPolicy,
      @Nullable Fraction bonusCap,
      @Nullable Fraction totalCap,
      Fraction atRiskRatio,
      List<String> tieBreaks,
      boolean sound) {}

  /** A node of the tree; the method of a GROUP is empty and its other settings mean nothing. */
  record Criterion(
      int year,
      String cluster,
      String code,
      @Nullable String parent,
      Kind kind,
      @Nullable Method method,
      Fraction maxPoints,
      Direction direction,
      Fraction tolerance,
      Frequency frequency,
      Aggregation aggregation,
      Basis basis,
      Fraction capRatio,
      @Nullable Fraction stepSize,
      @Nullable Fraction stepPoints,
      @Nullable Fraction pivot,
      @Nullable Fraction basePoints,
      @Nullable Fraction floorPoints,
      @Nullable String unitOfMeasure,
      @Nullable String theme) {}

  record Band(
      int year,
      String cluster,
      String criterion,
      Fraction lower,
      @Nullable Fraction upper,
      Fraction points) {}

  record Classification(
      int year, String cluster, String code, Fraction minRatio, @Nullable Fraction floorRatio) {}

  record AwardRule(
      int year,
      String award,
      Scope scope,
      @Nullable String poolAward,
      @Nullable Fraction quota,
      @Nullable Fraction quotaRatio,
      QuotaRounding quotaRounding,
      @Nullable Integer maxRank,
      @Nullable Fraction minRatio,
      @Nullable String classCode,
      @Nullable Fraction minMetShare,
      @Nullable Fraction minExceededShare,
      @Nullable String requiresAward,
      int requiresYears) {}

  record Commitment(int year, String unit, String criterion, Fraction target, int revision) {}

  record Result(
      String unit,
      String criterion,
      Period period,
      Stage stage,
      Fraction value,
      @Nullable OffsetDateTime submittedAt,
      String file,
      int line) {}

  record Adjustment(
      int year,
      String unit,
      @Nullable String criterion,
      Decision kind,
      @Nullable Fraction points) {}

  record Award(int year, String unit, String award) {}

  /** The day by which successors, together, have all of a unit; empty for one that goes on. */
  Optional<LocalDate> endOf(String unit) {
    Fraction handedOver = Fraction.ZERO;
    for (Succession succession :
        successions.stream()
            .filter(each -> each.predecessor().equals(unit))
            .sorted(Comparator.comparing(Succession::effectiveOn))
            .toList()) {
      handedOver = handedOver.plus(succession.share());
      if (!handedOver.isBelow(Fraction.ONE)) {
        return Optional.of(succession.effectiveOn());
      }
    }
    return Optional.empty();
  }
}

package vn.thidua.etl.oracle;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Section 5: award proposals of one year, every unit with the first reason that applies. */
final class Proposals {
  static final String PROPOSED = "PROPOSED";

  private final Dossier dossier;
  private final int year;
  private final Collection<Standing> standings;
  private final History history;

  Proposals(Dossier dossier, int year, Collection<Standing> standings, History history) {
    this.dossier = dossier;
    this.year = year;
    this.standings = standings;
    this.history = history;
  }

  /** Reason code by award, then by unit. */
  Map<String, Map<String, String>> reasons() {
    Map<String, Map<String, String>> reasons = new LinkedHashMap<>();
    rules().forEach(rule -> reasons.put(rule.award(), reasons(rule)));
    return reasons;
  }

  private List<Dossier.AwardRule> rules() {
    return dossier.awardRules().stream().filter(rule -> rule.year() == year).toList();
  }

  private Map<String, String> reasons(Dossier.AwardRule rule) {
    Optional<Set<String>> pool = pool(rule);
    Map<String, String> reasons = new LinkedHashMap<>();
    for (Standing standing : standings) {
      reasons.put(standing.score().unit(), reasonWithoutQuota(rule, standing, pool));
    }
    switch (rule.scope()) {
      case CITY -> applyQuota(rule, standings, pool, reasons);
      case CLUSTER ->
          standings.stream()
              .collect(Collectors.groupingBy(s -> s.score().cluster()))
              .values()
              .forEach(cluster -> applyQuota(rule, cluster, pool, reasons));
    }
    return reasons;
  }

  /** The units proposed for the pool's award; nobody where pools go round in a ring. */
  private Optional<Set<String>> pool(Dossier.AwardRule rule) {
    return Optional.ofNullable(rule.poolAward())
        .map(pool -> isInRing(rule) ? Set.of() : proposed(reasons(ruleOf(pool))));
  }

  private static Set<String> proposed(Map<String, String> reasons) {
    return reasons.entrySet().stream()
        .filter(reason -> reason.getValue().equals(PROPOSED))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Dossier.AwardRule ruleOf(String award) {
    return rules().stream().filter(r -> r.award().equals(award)).findFirst().orElseThrow();
  }

  /** Following the pools from here comes back to here. */
  private boolean isInRing(Dossier.AwardRule rule) {
    Set<String> seen = new TreeSet<>();
    for (String pool = rule.poolAward(); pool != null; pool = ruleOf(pool).poolAward()) {
      if (pool.equals(rule.award())) {
        return true;
      }
      if (!seen.add(pool)) {
        return false;
      }
    }
    return false;
  }

  /** The first reason that applies, PROPOSED for a unit that keeps every condition. */
  private String reasonWithoutQuota(
      Dossier.AwardRule rule, Standing standing, Optional<Set<String>> pool) {
    Score score = standing.score();
    Totals totals = score.totals();
    if (!score.isRanked() || totals == null) {
      return "NOT_RANKED";
    }
    if (isBarred(score.unit())) {
      return "BARRED";
    }
    if (pool.isPresent() && !pool.get().contains(score.unit())) {
      return "NOT_IN_POOL";
    }
    if (rule.maxRank() != null && rank(rule, standing) > rule.maxRank()) {
      return "MAX_RANK";
    }
    if (isShort(totals.ratio(), rule.minRatio())) {
      return "MIN_RATIO";
    }
    if (rule.classCode() != null && !hasClass(standing, rule.classCode())) {
      return "CLASS";
    }
    if (isShort(score.shareOfCommitments(score.commitmentsMet()), rule.minMetShare())) {
      return "MET_SHARE";
    }
    if (isShort(score.shareOfCommitments(score.commitmentsExceeded()), rule.minExceededShare())) {
      return "EXCEEDED_SHARE";
    }
    return holdsRequired(rule, score.unit()) ? PROPOSED : "REQUIRES_AWARD";
  }

  private boolean isBarred(String unit) {
    return dossier.adjustments().stream()
        .anyMatch(
            a -> a.year() == year && a.unit().equals(unit) && a.kind() == Dossier.Decision.BARRED);
  }

  private static int rank(Dossier.AwardRule rule, Standing standing) {
    return Objects.requireNonNull(standing.rank(rule.scope()));
  }

  private static boolean isShort(Fraction value, @Nullable Fraction least) {
    return least != null && value.isBelow(least);
  }

  /** Its class has at least the min_ratio of the class asked for. */
  private boolean hasClass(Standing standing, String classCode) {
    Dossier.Classification own = standing.classification();
    return own != null && own.minRatio().compareTo(minRatio(standing, classCode)) >= 0;
  }

  /** As the unit's own rulebook says, else the first of the year in file order. */
  private Fraction minRatio(Standing standing, String classCode) {
    Book book = Objects.requireNonNull(standing.score().book());
    return book.classes().stream()
        .filter(c -> c.code().equals(classCode))
        .findFirst()
        .or(
            () ->
                dossier.classifications().stream()
                    .filter(c -> c.year() == year && c.code().equals(classCode))
                    .findFirst())
        .orElseThrow()
        .minRatio();
  }

  /** Held in each of the years before, by itself or by a unit it is a rename of. */
  private boolean holdsRequired(Dossier.AwardRule rule, String unit) {
    String required = rule.requiresAward();
    if (required == null) {
      return true;
    }
    Set<String> names = history.names(unit);
    for (int k = 1; k <= rule.requiresYears(); k++) {
      int held = year - k;
      if (dossier.awards().stream()
          .noneMatch(
              a -> a.year() == held && a.award().equals(required) && names.contains(a.unit()))) {
        return false;
      }
    }
    return true;
  }

  /** In rank order while the quota lasts; a shared rank at its edge is CONTESTED. */
  private void applyQuota(
      Dossier.AwardRule rule,
      Collection<Standing> scope,
      Optional<Set<String>> pool,
      Map<String, String> reasons) {
    Fraction quota = quota(rule, scope, pool);
    if (quota == null) {
      return;
    }
    TreeMap<Integer, List<String>> eligible = new TreeMap<>();
    for (Standing standing : scope) {
      String unit = standing.score().unit();
      if (PROPOSED.equals(reasons.get(unit))) {
        eligible.computeIfAbsent(rank(rule, standing), rank -> new ArrayList<>()).add(unit);
      }
    }
    int before = 0;
    for (List<String> sharing : eligible.values()) {
      int after = before + sharing.size();
      if (quota.compareTo(Fraction.of(before)) <= 0) {
        sharing.forEach(unit -> reasons.put(unit, "QUOTA"));
      } else if (quota.isBelow(Fraction.of(after))) {
        sharing.forEach(unit -> reasons.put(unit, "TIE_AT_QUOTA"));
      }
      before = after;
    }
  }

  private static @Nullable Fraction quota(
      Dossier.AwardRule rule, Collection<Standing> scope, Optional<Set<String>> pool) {
    Fraction ratio = rule.quotaRatio();
    if (rule.quota() != null || ratio == null) {
      return rule.quota();
    }
    long base =
        scope.stream()
            .map(Standing::score)
            .filter(s -> pool.isPresent() ? pool.get().contains(s.unit()) : s.isRanked())
            .count();
    RoundingMode mode =
        switch (rule.quotaRounding()) {
          case DOWN -> RoundingMode.DOWN;
          case HALF_UP -> RoundingMode.HALF_UP;
          case UP -> RoundingMode.UP;
        };
    return ratio.times(Fraction.of(base)).rounded(0, mode);
  }
}

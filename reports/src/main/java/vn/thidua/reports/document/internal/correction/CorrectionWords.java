package vn.thidua.reports.document.internal.correction;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.AwardRule;
import vn.thidua.reports.mart.ClassRule;
import vn.thidua.reports.mart.ClusterName;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.Correction;
import vn.thidua.reports.mart.CorrectionCause;
import vn.thidua.reports.mart.Criterion;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.mart.UnitKeeping;

/**
 * Says in words what the mart holds in codes. A code that the edition no longer names, because what
 * it stood for is gone, stands as it is.
 */
final class CorrectionWords {
  private final Reading reading;
  private final Words words;
  private final Map<String, String> clusters;
  private final Map<String, UnitKeeping> units;
  private final Map<String, String> awards;
  private final Map<String, Terms> terms = new HashMap<>();

  CorrectionWords(Reading reading, Words words) {
    this.reading = reading;
    this.words = words;
    this.clusters =
        reading.directory().clusters().stream()
            .collect(
                Collectors.toMap(
                    ClusterName::clusterCode, cluster -> cluster.cluster(words.language())));
    this.units =
        reading.overview().units(null).stream()
            .collect(Collectors.toMap(UnitKeeping::unitCode, Function.identity()));
    this.awards =
        reading.rankings().awardRules().stream()
            .collect(Collectors.toMap(AwardRule::awardCode, rule -> rule.award(words.language())));
  }

  /** What the rulebook of a cluster calls things, and its decimals. */
  private record Terms(
      Map<String, String> criteria, Map<String, String> classes, Figures figures) {}

  /** What a statement is about. */
  String subject(Correction row) {
    String subject = words.own("correction." + row.subject());
    String about = row.about();
    if (about == null) {
      return subject;
    }
    String name =
        row.subject() == Correction.Subject.AWARD
            ? awards.getOrDefault(about, about)
            : terms(row.clusterCode()).criteria().getOrDefault(about, about);
    return words.own("about", subject, name);
  }

  /** What was or is said. */
  String says(Correction row, @Nullable String says) {
    if (says == null || says.isBlank()) {
      return Figures.NOTHING;
    }
    Terms of = terms(row.clusterCode());
    return switch (row.subject()) {
      case UNIT -> clusters.getOrDefault(says, says);
      case RANK_STATUS -> rankStatus(says);
      case CLUSTER_RANK, CITY_RANK -> of.figures().count(Long.parseLong(says));
      case TOTAL_POINTS, CRITERION_POINTS -> of.figures().points(new BigDecimal(says));
      case CLASS -> of.classes().getOrDefault(says, says);
      case AWARD -> award(says);
    };
  }

  // RANKED, or UNRANKED/reason
  private String rankStatus(String says) {
    int slash = says.indexOf('/');
    return slash < 0
        ? words.own("ranked")
        : words.shared("unranked." + says.substring(slash + 1).toUpperCase(Locale.ROOT));
  }

  // outcome/reason
  private String award(String says) {
    int slash = says.indexOf('/');
    String outcome = words.shared("outcome." + says.substring(0, slash));
    return says.startsWith("NOT_PROPOSED")
        ? words.own(
            "not-proposed", outcome, words.shared("award-reason." + says.substring(slash + 1)))
        : outcome;
  }

  /** A unit by its name. */
  String unit(@Nullable String unitCode) {
    UnitKeeping unit = unitCode == null ? null : units.get(unitCode);
    if (unit != null) {
      return unit.unit(words.language());
    }
    return unitCode == null ? Figures.NOTHING : unitCode;
  }

  /** Which row of the dossier is meant. */
  String cause(CorrectionCause row) {
    String source = words.own("source." + row.source());
    UnitKeeping unit = row.unitCode() == null ? null : units.get(row.unitCode());
    String criterion = row.criterionCode();
    if (criterion != null) {
      String name =
          unit == null
              ? criterion
              : terms(unit.clusterCode()).criteria().getOrDefault(criterion, criterion);
      source = words.own("about", source, name);
    }
    String about = row.about();
    if (about == null) {
      return source;
    }
    int blank = about.lastIndexOf(' ');
    String first = about.substring(0, Math.max(blank, 0));
    return switch (row.source()) {
      case RESULT ->
          words.own(
              "cause",
              source,
              words.own("result", first, words.shared("stage." + about.substring(blank + 1))));
      case ADJUSTMENT -> words.own("cause", source, first);
      // the revision of a commitment says nothing to its reader
      case COMMITMENT, RULEBOOK -> source;
    };
  }

  /** What the row said or says. */
  String value(CorrectionCause row, @Nullable String says) {
    if (says == null || says.isBlank()) {
      return Figures.NOTHING;
    }
    Figures figures = new Figures(words.language(), 0);
    if (row.source() != CorrectionCause.Source.ADJUSTMENT) {
      return figures.value(new BigDecimal(says));
    }
    // its kind, and points where it has any
    int blank = says.indexOf(' ');
    return blank < 0
        ? words.own("decision." + says)
        : words.own(
            "decision",
            words.own("decision." + says.substring(0, blank)),
            figures.value(new BigDecimal(says.substring(blank + 1))));
  }

  private Terms terms(String clusterCode) {
    return terms.computeIfAbsent(
        clusterCode, code -> reading.cluster(code).map(this::terms).orElseGet(this::noTerms));
  }

  private Terms terms(ClusterReading cluster) {
    String code = cluster.standing().clusterCode();
    return new Terms(
        cluster.criteria().stream()
            .collect(
                Collectors.toMap(
                    Criterion::criterionCode, node -> node.criterion(words.language()))),
        reading.rankings().classification(code).stream()
            .collect(
                Collectors.toMap(
                    ClassRule::classCode, rule -> rule.classification(words.language()))),
        new Figures(words.language(), cluster.rulebook().map(RulebookTerms::decimals).orElse(0)));
  }

  private Terms noTerms() {
    return new Terms(Map.of(), Map.of(), new Figures(words.language(), 0));
  }
}

package vn.thidua.etl.template;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.graph.CriterionTree;

/** Makes out of a dossier what each unit has to fill in for one year. */
final class UnitForms {

  private static final String EVERY_CLUSTER = "*";

  private final Intake intake;
  private final int year;
  private final LocalDate asOf;

  /** The cluster of each member, by unit code. */
  private final SortedMap<String, String> members = new TreeMap<>();

  private final Map<String, Row> units;
  private final Map<String, Row> clusters;

  /** The criteria that are scored, by rulebook; a rulebook that is not sound has none. */
  private final Map<String, List<Criterion>> rulebooks = new HashMap<>();

  private final Map<String, Set<String>> excluded = new HashMap<>();

  /**
   * Prepares the forms of a year.
   *
   * @param asOf the day on which periods count as ended
   */
  UnitForms(Intake intake, int year, LocalDate asOf) {
    this.intake = intake;
    this.year = year;
    this.asOf = asOf;
    for (Row row : ofYear(DossierTable.MEMBERSHIPS)) {
      members.put(row.getAs("unit_code"), row.getAs("cluster_code"));
    }
    this.units = byCode(DossierTable.UNITS, "unit_code");
    this.clusters = byCode(DossierTable.CLUSTERS, "cluster_code");
    readRulebooks();
    for (Row row : ofYear(DossierTable.ADJUSTMENTS)) {
      if (row.getAs("kind").equals("EXCLUDE")) {
        excluded
            .computeIfAbsent(row.getAs("unit_code"), unit -> new HashSet<>())
            .add(row.getAs("criterion_code"));
      }
    }
  }

  /** The codes of the year's members. */
  Set<String> members() {
    return members.keySet();
  }

  /** Whether the unit, a member, is scored that year. */
  boolean hasSoundRulebook(String unit) {
    return !criteria(unit).isEmpty();
  }

  /** The forms of members with a sound rulebook, in the order of the codes given. */
  List<UnitForm> of(Collection<String> codes) {
    Map<List<String>, List<Row>> commitments = commitments(codes);
    Map<List<String>, Set<String>> reported = reported(codes);
    List<UnitForm> forms = new ArrayList<>();
    for (String unit : codes) {
      List<Assignment> assignments = new ArrayList<>();
      for (Criterion criterion : criteria(unit)) {
        List<String> key = List.of(unit, criterion.code());
        if (criterion.path().stream().noneMatch(excluded.getOrDefault(unit, Set.of())::contains)) {
          assignments.add(
              Assignment.of(
                  criterion,
                  year,
                  asOf,
                  commitments.getOrDefault(key, List.of()),
                  reported.getOrDefault(key, Set.of())));
        }
      }
      forms.add(form(unit, assignments));
    }
    return forms;
  }

  private UnitForm form(String code, List<Assignment> assignments) {
    Row unit = known(units, code);
    Row cluster = known(clusters, known(members, code));
    return new UnitForm(
        year,
        code,
        unit.getAs("unit_name"),
        unit.getAs("unit_name_en"),
        cluster.getAs("cluster_name"),
        cluster.getAs("cluster_name_en"),
        asOf,
        assignments);
  }

  /** Those of the rulebook in force: the cluster's own, sound or not, before that of all. */
  private List<Criterion> criteria(String unit) {
    String cluster = known(members, unit);
    String rulebook = rulebooks.containsKey(cluster) ? cluster : EVERY_CLUSTER;
    return rulebooks.getOrDefault(rulebook, List.of());
  }

  private void readRulebooks() {
    Map<String, List<Row>> criteria =
        ofYear(DossierTable.CRITERIA).stream()
            .collect(Collectors.groupingBy(row -> row.getAs("cluster_code")));
    for (Row row : ofYear(DossierTable.RULEBOOKS)) {
      String cluster = row.getAs("cluster_code");
      List<Row> nodes = criteria.getOrDefault(cluster, List.of());
      rulebooks.put(cluster, row.<Boolean>getAs("is_sound") ? leaves(nodes) : List.of());
    }
  }

  private static List<Criterion> leaves(List<Row> nodes) {
    Map<String, Row> byCode =
        nodes.stream().collect(Collectors.toMap(row -> row.getAs("criterion_code"), row -> row));
    List<CriterionTree.Node> tree =
        nodes.stream()
            .map(
                row ->
                    new CriterionTree.Node(row.getAs("criterion_code"), row.getAs("parent_code")))
            .toList();
    List<Criterion> leaves = new ArrayList<>();
    for (CriterionTree.Place place : CriterionTree.places(tree)) {
      Row row = known(byCode, place.code());
      if (!row.getAs("kind").equals("GROUP")) {
        leaves.add(Criterion.of(row, place.path()));
      }
    }
    return leaves;
  }

  private Map<List<String>, List<Row>> commitments(Collection<String> codes) {
    return intake.table(DossierTable.COMMITMENTS).filter(within(codes)).collectAsList().stream()
        .sorted(Comparator.comparing(row -> row.<Long>getAs("revision")))
        .collect(Collectors.groupingBy(UnitForms::unitAndCriterion));
  }

  private Map<List<String>, Set<String>> reported(Collection<String> codes) {
    Column own = within(codes).and(col("stage").equalTo("SELF"));
    return intake
        .figures()
        .filter(own)
        .select("unit_code", "criterion_code", "period")
        .collectAsList()
        .stream()
        .collect(
            Collectors.groupingBy(
                UnitForms::unitAndCriterion,
                Collectors.mapping(
                    row -> row.getAs("period"), Collectors.toCollection(TreeSet::new))));
  }

  /** A whole year is looked through faster than many codes are compared. */
  private Column within(Collection<String> codes) {
    Column ofYear = col("year").equalTo(year);
    return codes.size() == members.size()
        ? ofYear
        : ofYear.and(col("unit_code").isInCollection(codes));
  }

  private static List<String> unitAndCriterion(Row row) {
    return List.of(row.getAs("unit_code"), row.getAs("criterion_code"));
  }

  private List<Row> ofYear(DossierTable table) {
    return intake.table(table).filter(col("year").equalTo(year)).collectAsList();
  }

  private Map<String, Row> byCode(DossierTable table, String column) {
    return intake.table(table).collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getAs(column), Function.identity()));
  }

  /** What an accepted row refers to is there. */
  private static <T> T known(Map<String, T> map, String code) {
    @Nullable T value = map.get(code);
    if (value == null) {
      throw new IllegalStateException("an accepted row refers to " + code + ", which is not there");
    }
    return value;
  }
}

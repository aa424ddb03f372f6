package vn.thidua.etl.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.Flaw.Kind;
import vn.thidua.etl.rulebook.Flaw.Where;
import vn.thidua.etl.rulebook.Rulebook.Criterion;
import vn.thidua.etl.rulebook.method.ScoringMethod;
import vn.thidua.etl.rulebook.method.ScoringMethods;

/** Whether a rulebook holds together (inputs.md, "What a bad row gets"): all flaws at once. */
final class Soundness {
  private final Rulebook rulebook;
  private final Map<String, Criterion> byCode = new HashMap<>();
  private final List<Flaw> flaws = new ArrayList<>();

  Soundness(Rulebook rulebook) {
    this.rulebook = rulebook;
    rulebook.criteria().forEach(criterion -> byCode.put(criterion.code(), criterion));
  }

  List<Flaw> flaws() {
    scaleSum();
    tieBreaks();
    Map<String, BigDecimal> childSums = childSums();
    for (int i = 0; i < rulebook.criteria().size(); i++) {
      Criterion criterion = rulebook.criteria().get(i);
      parent(i, criterion);
      if (criterion.kind() == Rulebook.Kind.GROUP) {
        groupSum(i, criterion, childSums.getOrDefault(criterion.code(), BigDecimal.ZERO));
      } else {
        method(i, criterion);
      }
    }
    flaws.addAll(new BandSoundness(rulebook).flaws());
    return List.copyOf(flaws);
  }

  private void scaleSum() {
    BigDecimal sum =
        rulebook.criteria().stream()
            .filter(criterion -> criterion.parent() == null && criterion.isScored())
            .map(Criterion::maxPoints)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(rulebook.scale()) != 0) {
      add(Kind.SCALE_SUM, Where.RULEBOOK, 0, "scale", plain(rulebook.scale()), plain(sum));
    }
  }

  private Map<String, BigDecimal> childSums() {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (Criterion criterion : rulebook.criteria()) {
      if (criterion.parent() != null && criterion.isScored()) {
        sums.merge(criterion.parent(), criterion.maxPoints(), BigDecimal::add);
      }
    }
    return sums;
  }

  private void groupSum(int index, Criterion group, BigDecimal sum) {
    if (sum.compareTo(group.maxPoints()) != 0) {
      String points = plain(group.maxPoints());
      add(Kind.GROUP_SUM, Where.CRITERION, index, "max_points", points, group.code(), plain(sum));
    }
  }

  private void parent(int index, Criterion criterion) {
    String parent = criterion.parent();
    if (parent == null) {
      return;
    }
    Criterion group = byCode.get(parent);
    if (group == null || group.kind() != Rulebook.Kind.GROUP) {
      add(Kind.UNKNOWN_PARENT, Where.CRITERION, index, "parent_code", parent, criterion.code());
    }
    if (comesBack(criterion)) {
      add(Kind.LOOP, Where.CRITERION, index, "parent_code", parent, criterion.code());
    }
  }

  /** Whether going up from the criterion leads to itself; one that only hangs below a loop not. */
  private boolean comesBack(Criterion start) {
    Set<String> passed = new HashSet<>();
    @Nullable Criterion at = parentOf(start);
    while (at != null && passed.add(at.code())) {
      if (at.code().equals(start.code())) {
        return true;
      }
      at = parentOf(at);
    }
    return false;
  }

  private @Nullable Criterion parentOf(Criterion criterion) {
    return criterion.parent() == null ? null : byCode.get(criterion.parent());
  }

  private void method(int index, Criterion criterion) {
    String name = criterion.method();
    if (name == null) {
      add(Kind.METHOD_MISSING, Where.CRITERION, index, "method", "", criterion.code());
      return;
    }
    ScoringMethod method = ScoringMethods.named(name);
    List<String> lacking = method.lacking(criterion.settings());
    if (!lacking.isEmpty()) {
      String names = String.join(", ", lacking);
      add(Kind.METHOD_LACKS, Where.CRITERION, index, "method", name, criterion.code(), names);
    } else if (!method.suits(criterion.settings().direction())) {
      add(Kind.METHOD_NEAR, Where.CRITERION, index, "method", name, criterion.code());
    }
  }

  private void tieBreaks() {
    for (String tieBreak : TieBreaks.of(rulebook.tieBreaks())) {
      if (!isTieBreak(tieBreak)) {
        add(Kind.TIE_BREAK, Where.RULEBOOK, 0, "tie_breaks", tieBreak);
      }
    }
  }

  private boolean isTieBreak(String tieBreak) {
    if (!tieBreak.startsWith(TieBreaks.GROUP)) {
      return TieBreaks.WORDS.contains(tieBreak);
    }
    Criterion group = byCode.get(tieBreak.substring(TieBreaks.GROUP.length()));
    return group != null && group.kind() == Rulebook.Kind.GROUP;
  }

  private void add(
      Kind kind, Where where, int index, String column, String value, String... details) {
    flaws.add(new Flaw(kind, where, index, column, value, List.of(details)));
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

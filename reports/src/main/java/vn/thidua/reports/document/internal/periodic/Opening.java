package vn.thidua.reports.document.internal.periodic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Frequency;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.mart.StatusChangeCount;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitKeeping;

/** What a secretary would write before the tables: whole sentences about many units. */
public final class Opening {
  private static final int MOST_NAMES = 5;
  private static final int MOST_BEHIND = 3;

  private final Words words;
  private final Figures figures;
  private final List<UnitKeeping> units;

  Opening(Words words, Figures figures, List<UnitKeeping> units) {
    this.words = words;
    this.figures = figures;
    this.units = units;
  }

  /** Whether the period is over at the edition's day; empty where that is the very day. */
  public static Optional<String> timing(Words words, Period period, LocalDate asOf) {
    if (period.lastDay().equals(asOf)) {
      return Optional.empty();
    }
    return Optional.of(
        words.text(
            period.lastDay().isAfter(asOf) ? "period.running" : "period.later",
            words.day(period.lastDay())));
  }

  /**
   * How many have reported, and who has not.
   *
   * @param period of the report
   * @param inPeriod units that have sent a figure of it
   */
  String reporting(Period period, long inPeriod) {
    if (units.isEmpty()) {
      return words.text("units.none");
    }
    List<String> silent =
        units.stream()
            .filter(unit -> !unit.reported())
            .map(unit -> unit.unit(words.language()))
            .toList();
    int reported = units.size() - silent.size();
    List<String> sentences = new ArrayList<>();
    if (reported == 0) {
      sentences.add(words.text("reported.none", units.size()));
    } else if (silent.isEmpty()) {
      sentences.add(words.text("reported.all", units.size()));
    } else {
      sentences.add(words.text("reported.some", reported, units.size()));
    }
    if (reported > 0) {
      if (period.span() != Frequency.YEAR) {
        sentences.add(
            inPeriod == 0
                ? words.text("reported.in-period.none")
                : words.text("reported.in-period", inPeriod, units.size()));
      }
      if (!silent.isEmpty()) {
        sentences.add(words.text("unreported", words.list(silent, MOST_NAMES)));
      }
    }
    return String.join(" ", sentences);
  }

  /** How many units keep pace, and how their commitments stand. */
  String keeping() {
    long behind = units.stream().filter(UnitKeeping::isBehind).count();
    long atRisk = units.stream().filter(UnitKeeping::isAtRisk).count();
    long keep = units.stream().filter(UnitKeeping::keepsPace).count();
    long judged = behind + atRisk + keep;
    Map<String, Long> groups = new LinkedHashMap<>();
    groups.put("keep", keep);
    groups.put("at-risk", atRisk);
    groups.put("behind", behind);
    groups.values().removeIf(units -> units == 0);
    String pace;
    if (judged == 0) {
      pace = words.text("keeping.none");
    } else if (groups.size() == 1) {
      pace = words.text("keeping.all." + groups.keySet().iterator().next(), judged);
    } else {
      pace =
          words.text(
              "keeping.some",
              judged,
              words.and(
                  groups.entrySet().stream()
                      .map(group -> words.text("keeping." + group.getKey(), group.getValue()))
                      .toList()));
    }
    return pace + " " + commitments();
  }

  private String commitments() {
    long all = sum(UnitKeeping::commitments);
    if (all == 0) {
      return words.text("commitments.none");
    }
    Map<Status, Long> counts = new LinkedHashMap<>();
    counts.put(Status.MET, sum(UnitKeeping::met));
    counts.put(Status.ON_TRACK, sum(UnitKeeping::onTrack));
    counts.put(Status.AT_RISK, sum(UnitKeeping::atRisk));
    counts.put(Status.OFF_TRACK, sum(UnitKeeping::offTrack));
    counts.put(Status.MISSED, sum(UnitKeeping::missed));
    counts.put(Status.NO_DATA, sum(UnitKeeping::noData));
    return words.commitments(counts);
  }

  private long sum(ToLongFunction<UnitKeeping> count) {
    return units.stream().mapToLong(count).sum();
  }

  /**
   * Who is furthest behind on what; empty where nobody is, which the attention list says.
   *
   * @param attention the furthest behind first
   */
  Optional<String> behind(List<UnitCriterion> attention) {
    if (attention.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        words.text(
            "behind",
            attention.stream()
                .limit(MOST_BEHIND)
                .map(
                    row ->
                        words.text(
                            "behind.item",
                            row.unit(words.language()),
                            row.criterion(words.language()),
                            figures.percent(row.pace())))
                .collect(Collectors.joining(words.text("list.strong")))));
  }

  /** Who leads a cluster; empty where nobody is ranked. */
  Optional<String> leader() {
    List<UnitKeeping> first =
        units.stream().filter(unit -> Objects.equals(unit.clusterRank(), 1)).toList();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = first.stream().map(unit -> unit.unit(words.language())).toList();
    String names = all.size() <= MOST_NAMES ? words.and(all) : words.list(all, MOST_NAMES);
    return Optional.of(
        words.text(
            first.size() == 1 ? "leader" : "leader.shared",
            names,
            figures.points(first.get(0).totalPoints())));
  }

  /** What has changed since the edition before, in one sentence. */
  public static String changes(
      Words words, @Nullable Edition previous, List<StatusChangeCount> counts) {
    if (previous == null) {
      return words.text("changes.first");
    }
    String asOf = words.day(previous.asOf());
    long all = counts.stream().mapToLong(StatusChangeCount::criteria).sum();
    if (all == 0) {
      return words.text("changes.none", previous.editionId(), asOf);
    }
    return words.text(
        "changes.some",
        previous.editionId(),
        asOf,
        all,
        turned(counts, Turn.BETTER),
        turned(counts, Turn.WORSE));
  }

  private static long turned(List<StatusChangeCount> counts, Turn turn) {
    return counts.stream()
        .filter(count -> Turn.of(count.previousStatus(), count.status()) == turn)
        .mapToLong(StatusChangeCount::criteria)
        .sum();
  }
}

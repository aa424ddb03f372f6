package vn.thidua.reports.mart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a comparison, in the edition it is read from.
 *
 * @param choice what was asked for
 * @param score its line of the ranking
 * @param rulebook the one it is scored under; a unit of another cluster or year has another
 * @param criteria in the order of that rulebook
 */
public record ComparedUnit(
    UnitChoice choice,
    Edition edition,
    UnitName unit,
    @Nullable RankingRow score,
    @Nullable RulebookTerms rulebook,
    List<UnitCriterion> criteria,
    List<GroupPoints> groups) {}

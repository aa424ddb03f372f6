package vn.thidua.etl.template;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has to fill in for a year.
 *
 * @param clusterName of its cluster of that year
 * @param asOf the day until which periods count as ended
 * @param assignments in the order of the rulebook
 */
record UnitForm(
    int year,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    String clusterName,
    @Nullable String clusterNameEn,
    LocalDate asOf,
    List<Assignment> assignments) {}

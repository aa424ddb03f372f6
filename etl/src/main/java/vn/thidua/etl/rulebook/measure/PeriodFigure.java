package vn.thidua.etl.rulebook.measure;

import java.math.BigDecimal;

/**
 * What stands for one period: its figure of the highest stage.
 *
 * @param period as in {@code results.period}; a year alone for the figure of a whole year
 */
public record PeriodFigure(String period, BigDecimal value) {}

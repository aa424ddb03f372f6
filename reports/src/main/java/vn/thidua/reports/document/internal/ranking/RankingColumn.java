package vn.thidua.reports.document.internal.ranking;

import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.mart.RankingRow;

/** A column of the ranking and how its cells are written. */
record RankingColumn(Column column, Writer writer) {

  /** Writes the cell of a unit. */
  interface Writer {
    String write(RankingRow row);
  }

  String text(RankingRow row) {
    return writer.write(row);
  }
}

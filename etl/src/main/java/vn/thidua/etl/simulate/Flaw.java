package vn.thidua.etl.simulate;

import java.util.ArrayList;
import java.util.List;

/** The mistakes that real lists come with; each costs one row, which the intake must refuse. */
enum Flaw {
  UNKNOWN_UNIT,
  UNKNOWN_CRITERION,
  GROUP_INSTEAD_OF_CRITERION,
  THOUSANDS_OR_DECIMALS,
  NOT_YET_KNOWN,
  BROKEN_FORMULA,
  PERCENT_SIGN,
  EMPTY_VALUE,
  THIRTEENTH_MONTH,
  PERIOD_IN_WORDS,
  STAGE_IN_WORDS,
  DECIMALS_IN_A_CELL_OF_THEIR_OWN,
  NO_SUCH_DAY;

  private static final double COMMONEST = 0.2;
  private static final int UNIT = 0;
  private static final int CRITERION = 1;
  private static final int PERIOD = 2;
  private static final int STAGE = 3;
  private static final int VALUE = 4;
  private static final int SUBMITTED_AT = 5;

  /** One of those that a row of so many cells can have. */
  static Flaw of(Draw draw, int cells) {
    if (draw.at("thousands").chance(COMMONEST)) {
      return THOUSANDS_OR_DECIMALS;
    }
    List<Flaw> possible = new ArrayList<>(List.of(values()));
    if (cells <= SUBMITTED_AT) {
      possible.remove(NO_SUCH_DAY);
    }
    return possible.get(draw.below(possible.size()));
  }

  /**
   * As it shows in a file of that format: a typed column holds nothing where the sender's text was
   * no number or date, and the figure is missing.
   */
  Flaw in(Format format) {
    return switch (this) {
      case THOUSANDS_OR_DECIMALS,
          NOT_YET_KNOWN,
          BROKEN_FORMULA,
          PERCENT_SIGN,
          DECIMALS_IN_A_CELL_OF_THEIR_OWN,
          NO_SUCH_DAY ->
          format == Format.PARQUET ? EMPTY_VALUE : this;
      case UNKNOWN_UNIT,
          UNKNOWN_CRITERION,
          GROUP_INSTEAD_OF_CRITERION,
          EMPTY_VALUE,
          THIRTEENTH_MONTH,
          PERIOD_IN_WORDS,
          STAGE_IN_WORDS ->
          this;
    };
  }

  /** The cells of a result of that year as the sender got them wrong. */
  List<Cell> spoil(List<Cell> cells, int year) {
    return switch (this) {
      case UNKNOWN_UNIT -> with(cells, UNIT, plain(cells, UNIT) + "A");
      case UNKNOWN_CRITERION -> with(cells, CRITERION, plain(cells, CRITERION) + ".1");
      case GROUP_INSTEAD_OF_CRITERION -> with(cells, CRITERION, "II");
      case THOUSANDS_OR_DECIMALS -> with(cells, VALUE, "1,234");
      case NOT_YET_KNOWN -> with(cells, VALUE, "chưa có số liệu");
      case BROKEN_FORMULA -> with(cells, VALUE, "#REF!");
      case PERCENT_SIGN -> with(cells, VALUE, plain(cells, VALUE) + "%");
      case EMPTY_VALUE -> with(cells, VALUE, "");
      case THIRTEENTH_MONTH -> with(cells, PERIOD, year + "-13");
      case PERIOD_IN_WORDS -> with(cells, PERIOD, "Quý 3/" + year);
      case STAGE_IN_WORDS -> with(cells, STAGE, "Tự chấm");
      case NO_SUCH_DAY -> with(cells, SUBMITTED_AT, year + "-02-31");
      case DECIMALS_IN_A_CELL_OF_THEIR_OWN -> {
        List<Cell> more = new ArrayList<>(cells);
        more.add(Cell.text("5"));
        yield more;
      }
    };
  }

  private static String plain(List<Cell> cells, int index) {
    return cells.get(index).written(Dialect.PLAIN);
  }

  private static List<Cell> with(List<Cell> cells, int index, String text) {
    List<Cell> spoiled = new ArrayList<>(cells);
    spoiled.set(index, Cell.text(text));
    return spoiled;
  }
}

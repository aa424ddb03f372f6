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

  /** The cells of a result of that year as the sender got them wrong. */
  List<String> spoil(List<String> cells, int year) {
    return switch (this) {
      case UNKNOWN_UNIT -> with(cells, UNIT, cells.get(UNIT) + "A");
      case UNKNOWN_CRITERION -> with(cells, CRITERION, cells.get(CRITERION) + ".1");
      case GROUP_INSTEAD_OF_CRITERION -> with(cells, CRITERION, "II");
      case THOUSANDS_OR_DECIMALS -> with(cells, VALUE, "1,234");
      case NOT_YET_KNOWN -> with(cells, VALUE, "chưa có số liệu");
      case BROKEN_FORMULA -> with(cells, VALUE, "#REF!");
      case PERCENT_SIGN -> with(cells, VALUE, cells.get(VALUE) + "%");
      case EMPTY_VALUE -> with(cells, VALUE, "");
      case THIRTEENTH_MONTH -> with(cells, PERIOD, year + "-13");
      case PERIOD_IN_WORDS -> with(cells, PERIOD, "Quý 3/" + year);
      case STAGE_IN_WORDS -> with(cells, STAGE, "Tự chấm");
      case NO_SUCH_DAY -> with(cells, SUBMITTED_AT, year + "-02-31");
      case DECIMALS_IN_A_CELL_OF_THEIR_OWN -> {
        List<String> more = new ArrayList<>(cells);
        more.add("5");
        yield more;
      }
    };
  }

  private static List<String> with(List<String> cells, int index, String cell) {
    List<String> spoiled = new ArrayList<>(cells);
    spoiled.set(index, cell);
    return spoiled;
  }
}

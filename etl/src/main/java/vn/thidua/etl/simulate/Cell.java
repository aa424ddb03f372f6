package vn.thidua.etl.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell as its sender means it; each format of files writes it in its own way. */
sealed interface Cell {

  /** In a text file of that manner. */
  String written(Dialect dialect);

  /** In a file of typed cells: text (empty for nothing), a number or a date. */
  Object typed();

  static Cell text(String text) {
    return new Words(text);
  }

  static Cell whole(long number) {
    return new Whole(number);
  }

  /** A figure in hundredths. */
  static Cell amount(long hundredths) {
    return new Amount(hundredths);
  }

  /** A number as a rulebook gives it, with a decimal point; may be empty. */
  static Cell decimal(String number) {
    return number.isEmpty() ? text("") : new Parameter(number);
  }

  static Cell day(LocalDate date) {
    return new Day(date);
  }

  /** The moment at which a day begins: the contract has moments in one manner only. */
  static Cell startOf(LocalDate date) {
    return new Start(date);
  }

  /** Text, a code or a value of a list. */
  record Words(String text) implements Cell {
    @Override
    public String written(Dialect dialect) {
      return text;
    }

    @Override
    public Object typed() {
      return text;
    }
  }

  /** A year or a count. */
  record Whole(long number) implements Cell {
    @Override
    public String written(Dialect dialect) {
      return Long.toString(number);
    }

    @Override
    public Object typed() {
      return number;
    }
  }

  /** A figure. */
  record Amount(long hundredths) implements Cell {
    @Override
    public String written(Dialect dialect) {
      return dialect.number(hundredths);
    }

    @Override
    public Object typed() {
      return BigDecimal.valueOf(hundredths, 2);
    }
  }

  /** A number of a rulebook. */
  record Parameter(String number) implements Cell {
    @Override
    public String written(Dialect dialect) {
      return dialect.number(number);
    }

    @Override
    public Object typed() {
      return new BigDecimal(number);
    }
  }

  /** A date. */
  record Day(LocalDate date) implements Cell {
    @Override
    public String written(Dialect dialect) {
      return dialect.date(date);
    }

    @Override
    public Object typed() {
      return date;
    }
  }

  /** A moment. */
  record Start(LocalDate date) implements Cell {
    @Override
    public String written(Dialect dialect) {
      return date.toString();
    }

    @Override
    public Object typed() {
      return date;
    }
  }
}

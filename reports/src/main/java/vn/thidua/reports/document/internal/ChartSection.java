package vn.thidua.reports.document.internal;

import java.util.List;

/**
 * A chart of horizontal marks, one a row with its label and its figures in letters: so every chart
 * is its own table, breaks between rows and repeats its axis on the next page.
 *
 * @param labelHead what the rows are
 * @param figureHead what the figures are
 * @param ticks of the axis, at its start, middle and end
 * @param legend empty where there is one kind of mark only
 */
public record ChartSection(
    String heading,
    String labelHead,
    String figureHead,
    List<String> ticks,
    List<Row> rows,
    List<Meaning> legend)
    implements Block {
  private static final int TICKS = 3;

  /** A row; the mark shows what the figures say. */
  public record Row(String label, Mark mark, String figures) {}

  /** What a tone means. */
  public record Meaning(Tone tone, String text) {}

  /** How a part of a mark looks; tones differ in pattern and in lightness, not only in colour. */
  public enum Tone {
    GOOD,
    STEADY,
    WARNING,
    BAD,
    NEUTRAL
  }

  /** What is drawn; all places are shares of the axis, from 0 to 1. */
  public sealed interface Mark {

    /** Nothing: there is no figure. */
    record Nothing() implements Mark {}

    /** A bar from the start. */
    record Bar(double end, Tone tone) implements Mark {}

    /** A bar and where it should end by now. */
    record Bullet(double end, double expected, Tone tone) implements Mark {}

    /** Bars end to end. */
    record Stack(List<Part> parts) implements Mark {
      public Stack {
        parts = List.copyOf(parts);
      }
    }

    /** From the least to the greatest of several, with the middle one. */
    record Spread(double least, double middle, double greatest) implements Mark {}
  }

  /** A part of a stack. */
  public record Part(double share, Tone tone) {}

  public ChartSection {
    if (ticks.size() != TICKS) {
      throw new IllegalArgumentException("An axis has three ticks, not " + ticks);
    }
    ticks = List.copyOf(ticks);
    rows = List.copyOf(rows);
    legend = List.copyOf(legend);
  }
}

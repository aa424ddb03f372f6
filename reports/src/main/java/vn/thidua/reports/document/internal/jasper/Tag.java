package vn.thidua.reports.document.internal.jasper;

import java.util.Locale;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * What an element of a template is to somebody who has the document read aloud: the property {@code
 * vn.thidua.tag}, in lower case. Text without it is a paragraph; pictures and lines without it are
 * decoration.
 */
enum Tag {
  H1,
  H2,
  PARAGRAPH,
  /** A paragraph on lines that were parted before it was printed. */
  LINES,
  /** The heading of a table or chart. */
  CAPTION,
  /** The head of a column. */
  COLUMN,
  /** The head of a row. */
  ROW,
  CELL,
  /** A further text of the cell before. */
  MORE,
  /** A picture that says something; {@link #ALTERNATIVE} says it in words. */
  FIGURE,
  /** What layout adds to the content: page numbers, repeated heads, rules. */
  ARTIFACT;

  /** Names what an element is. */
  static final String PROPERTY = "vn.thidua.tag";

  /** Says what a figure shows. */
  static final String ALTERNATIVE = "vn.thidua.alt";

  /** Number of the block of the flow; in a table, on the first cell of each row. */
  static final String BLOCK = "vn.thidua.block";

  static Tag of(JRPrintElement element) {
    String name = element.hasProperties() ? element.getPropertiesMap().getProperty(PROPERTY) : null;
    if (name != null) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
    return element instanceof JRPrintText ? PARAGRAPH : ARTIFACT;
  }
}

package vn.thidua.reports.document.internal.jasper;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;

/**
 * Where a laid-out flow parts what belongs together: a heading or a lead from what it leads to, the
 * head of a table from its rows, a table's first or last row from all others, its notes from the
 * last of them, the signature from every line it is put under; or the first line of a paragraph
 * from its indent. How much of a page is left cannot be asked for while it is being filled, so it
 * is looked for afterwards, and where something was parted the flow is laid out again with a page
 * begun earlier.
 */
final class Paging {
  // of a table's rows, how many go to the page of the signature with it
  private static final int LAST_ROWS = 3;

  /**
   * Where a page is to begin.
   *
   * @param block number of the block
   * @param row of its table, from 0; 0 for the block as a whole
   */
  record Start(int block, int row) implements Comparable<Start> {
    private static final Comparator<Start> IN_ORDER =
        Comparator.comparingInt(Start::block).thenComparingInt(Start::row);

    @Override
    public int compareTo(Start other) {
      return IN_ORDER.compare(this, other);
    }

    boolean precedesInItsTable(Start other) {
      return block == other.block && row < other.row;
    }
  }

  /** Pages, from 0, of a block's elements. */
  static final class Place {
    final int first;
    int last;
    @Nullable Integer lastRow;
    @Nullable Integer firstRow;
    @Nullable Integer firstNote;
    boolean isUnindented;
    int rowsOnFirst;
    int rowsOnLast;
    int rows;

    Place(int page) {
      this.first = page;
      this.last = page;
    }
  }

  private final Map<Integer, Place> places = new HashMap<>();

  /** Where a page must begin so that the first thing that was parted stays together. */
  static Optional<Start> mended(JasperPrint print, Flow flow) {
    Paging paging = new Paging();
    int pages = print.getPages().size();
    for (int page = 0; page < pages; page++) {
      paging.see(print.getPages().get(page), page);
    }
    return paging.parted(flow).or(() -> paging.withSignature(pages - 1, flow));
  }

  /** Takes up one more page, from 0. */
  void see(JRPrintPage elements, int page) {
    see(elements.getElements(), page);
  }

  /** The same for the pages seen so far, the signature aside. */
  Optional<Start> parted(Flow flow) {
    for (int block = 0; block < flow.size(); block++) {
      Place place = places.get(block);
      if (place != null && place.isUnindented) {
        return Optional.of(new Start(start(block, flow), 0));
      }
      int rows = flow.rows(block);
      boolean losesEnd = losesNotes(block, rows) || endsInOneRow(block, rows);
      if (isParted(block, flow) || beginsWithOneRow(block) || (rows <= LAST_ROWS && losesEnd)) {
        int start = start(block, flow);
        if (!begins(start)) {
          return Optional.of(new Start(start, 0));
        }
      }
      if (rows > LAST_ROWS && losesEnd) {
        return Optional.of(new Start(block, rows - 2));
      }
    }
    return Optional.empty();
  }

  // the first row of a table alone under its head at the foot of a page
  private boolean beginsWithOneRow(int block) {
    Place place = places.get(block);
    return place != null && place.rowsOnFirst == 1 && place.rows > 1;
  }

  // the last row of a table alone under a head that is repeated for it
  private boolean endsInOneRow(int block, int rows) {
    Place place = places.get(block);
    return place != null && place.rows == rows && place.first < place.last && place.rowsOnLast == 1;
  }

  // the notes below a table on a page without any of its rows
  private boolean losesNotes(int block, int rows) {
    Place place = places.get(block);
    return place != null
        && place.rows == rows
        && place.firstNote != null
        && place.lastRow != null
        && place.firstNote > place.lastRow;
  }

  private void see(Collection<JRPrintElement> elements, int page) {
    for (JRPrintElement element : elements) {
      if (element instanceof JRPrintFrame frame) {
        see(frame.getElements(), page);
        continue;
      }
      String block =
          element.hasProperties() ? element.getPropertiesMap().getProperty(Tag.BLOCK) : null;
      if (block != null) {
        Place place = see(Flow.number(block), Tag.of(element), page);
        place.isUnindented |= page == place.first && isUnindented(element);
      }
    }
  }

  /** Takes up one more piece of a block, in the order they are printed in. */
  Place see(int block, Tag tag, int page) {
    Place place = places.computeIfAbsent(block, number -> new Place(page));
    place.rowsOnLast = place.last == page ? place.rowsOnLast : 0;
    place.last = page;
    if (tag == Tag.CELL || tag == Tag.ROW) {
      place.firstRow = place.firstRow == null ? Integer.valueOf(page) : place.firstRow;
      place.rowsOnLast++;
      place.rowsOnFirst += page == place.firstRow ? 1 : 0;
      place.rows++;
      place.lastRow = page;
    } else if (tag == Tag.PARAGRAPH && place.rows > 0 && place.firstNote == null) {
      place.firstNote = page;
    }
    return place;
  }

  // a paragraph that did not fit where it was tried first is taken for the rest of a longer one
  private static boolean isUnindented(JRPrintElement element) {
    return "false"
        .equals(element.getPropertiesMap().getProperty(JRPrintText.PROPERTY_AWT_INDENT_FIRST_LINE));
  }

  private boolean isParted(int block, Flow flow) {
    Place place = places.get(block);
    if (place == null) {
      return false;
    }
    if (place.firstRow != null && place.firstRow > place.first) {
      return true;
    }
    Place next = places.get(block + 1);
    return next != null
        && flow.leads(block)
        && place.last < (next.firstRow == null ? next.first : next.firstRow);
  }

  /** The first block of those that lead to this one. */
  private static int start(int block, Flow flow) {
    int start = block;
    while (start > 0 && flow.leads(start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether the block is the first of its page already. */
  private boolean begins(int block) {
    Place place = places.get(block);
    if (place == null || place.first == 0) {
      return place == null;
    }
    return places.entrySet().stream()
        .noneMatch(other -> other.getKey() < block && other.getValue().last == place.first);
  }

  /** Where a page must begin so that the signature, on the last page, is not alone on it. */
  Optional<Start> withSignature(int page, Flow flow) {
    if (!flow.isSigned() || page == 0 || flow.size() == 0) {
      return Optional.empty();
    }
    int last = flow.size() - 1;
    int rows = flow.rows(last);
    Place place = places.get(last);
    boolean isAlone = places.values().stream().noneMatch(each -> each.last == page);
    boolean isUnderFewRows =
        place != null && place.first < page && place.last == page && place.rowsOnLast < LAST_ROWS;
    if (rows > LAST_ROWS + 1 && (isAlone || isUnderFewRows)) {
      return Optional.of(new Start(last, rows - LAST_ROWS));
    }
    int start = start(last, flow);
    return !isAlone || begins(start) ? Optional.empty() : Optional.of(new Start(start, 0));
  }
}

package vn.thidua.etl.dossier;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The checked rows of one task's results, each once, with the number of the fold it went through
 * and whether another row of that fold replaces it: what is lost here needs no look at other folds.
 * A task begins another fold where one is full. Depends on the rows alone, so that a task that is
 * run again gives the same.
 */
final class FoldedResults implements Iterator<Row> {
  private final Iterator<CheckedRow> rows;
  private final LatestResults latest;
  private final Deque<Row> ready = new ArrayDeque<>();

  /** Number of the fold: the task, then how many the task has begun before. */
  private long fold;

  /** Of the held results the next to be given while they are emptied. */
  private int emptied;

  private boolean isEmptying;

  FoldedResults(Iterator<CheckedRow> rows, int task, LatestResults latest) {
    this.rows = rows;
    this.fold = (long) task << Integer.SIZE;
    this.latest = latest;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      if (isEmptying) {
        empty();
      } else if (rows.hasNext()) {
        take(rows.next());
      } else if (latest.size() > 0) {
        isEmptying = true;
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void take(CheckedRow row) {
    if (!row.isSound()) {
      give(FactRow.cells(row), false);
      return;
    }
    @Nullable Object @Nullable [] lost = latest.offer(row);
    if (lost != null) {
      give(lost, true);
    }
    isEmptying = latest.isFull();
  }

  private void empty() {
    if (emptied < latest.size()) {
      give(latest.cells(emptied++), false);
    } else {
      latest.clear();
      fold++;
      emptied = 0;
      isEmptying = false;
    }
  }

  private void give(@Nullable Object[] cells, boolean isLost) {
    @Nullable Object[] more = Arrays.copyOf(cells, cells.length + 2);
    more[cells.length] = fold;
    more[cells.length + 1] = isLost;
    ready.add(RowFactory.create(more));
  }
}

package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/** The checked rows of one task's files, read as they are asked for. */
final class FactRows implements Iterator<Row> {
  private final Iterator<Part> parts;
  private final Frame frame;
  private final DossierReader reader;
  private @Nullable Part part;
  private @Nullable SourceRows source;
  private long read;
  private @Nullable Row next;

  FactRows(List<Part> parts, Frame frame, DossierReader reader) {
    this.parts = parts.iterator();
    this.frame = frame;
    this.reader = reader;
    TaskContext task = TaskContext.get();
    if (task != null) {
      // a task that is killed or fails does not read to the end
      TaskCompletionListener closing = done -> close();
      task.addTaskCompletionListener(closing);
    }
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    Row row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return row;
  }

  private @Nullable Row advance() {
    try {
      while (true) {
        if (part != null && source != null) {
          if (source.next()) {
            read++;
            return checked(part, source);
          }
          end(part);
        }
        if (!parts.hasNext()) {
          return null;
        }
        begin(parts.next());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(Part opened) throws IOException {
    part = opened;
    read = 0;
    source = reader.rows(opened);
  }

  private void end(Part ended) {
    close();
    if (read != ended.rows()) {
      throw DossierException.changed(ended.file(), null);
    }
  }

  private void close() {
    SourceRows open = source;
    source = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Row checked(Part part, SourceRows source) {
    CheckedRow row = RowCheck.read(part, source);
    References.check(row, frame);
    int columns = part.table().columns().size();
    @Nullable Object[] cells = new @Nullable Object[columns + 3];
    cells[0] = part.index();
    cells[1] = row.line();
    if (row.isSound()) {
      for (int i = 0; i < columns; i++) {
        cells[i + 2] = wire(row.value(i));
      }
    } else {
      cells[columns + 2] =
          row.faults().stream().map(fault -> fault.row(part.table())).toArray(Row[]::new);
    }
    return RowFactory.create(cells);
  }

  private static @Nullable Object wire(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return (int) date.toEpochDay();
    }
    return value instanceof Instant instant
        ? (Object) ChronoUnit.MICROS.between(Instant.EPOCH, instant)
        : value;
  }
}

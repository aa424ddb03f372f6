package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/** The rows of one task's files, typed but not yet held against what they refer to. */
final class FactRows implements Iterator<CheckedRow> {
  private final Iterator<Part> parts;
  private final DossierReader reader;
  private @Nullable Part part;
  private @Nullable SourceRows source;
  private long read;
  private @Nullable CheckedRow next;

  FactRows(List<Part> parts, DossierReader reader) {
    this.parts = parts.iterator();
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
  public CheckedRow next() {
    CheckedRow row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return row;
  }

  private @Nullable CheckedRow advance() {
    try {
      while (true) {
        if (part != null && source != null) {
          if (source.next()) {
            read++;
            return RowCheck.read(part, source);
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
}

package vn.thidua.etl.publish;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.digest.Sha256;

/** SHA-256 over the sorted lines of one relation and year: of its own columns, and of all. */
final class LineDigest {

  private final String relation;
  private final int year;
  private final MessageDigest content = Sha256.start();
  private final MessageDigest published = Sha256.start();

  LineDigest(String relation, int year) {
    this.relation = relation;
    this.year = year;
  }

  /** The rows of sorted lines: {@code edition_year, relation, content, published}. */
  static Iterator<Row> of(Iterator<Row> lines) {
    List<Row> digests = new ArrayList<>();
    @Nullable LineDigest current = null;
    while (lines.hasNext()) {
      Row line = lines.next();
      if (current == null || !current.isOf(line)) {
        if (current != null) {
          digests.add(current.row());
        }
        current = new LineDigest(line.getString(0), line.getInt(1));
      }
      current.add(line.getAs(2), line.getAs(3));
    }
    if (current != null) {
      digests.add(current.row());
    }
    return digests.iterator();
  }

  boolean isOf(Row line) {
    return line.getInt(1) == year && line.getString(0).equals(relation);
  }

  void add(byte[] own, byte[] repeated) {
    extend(content, own);
    extend(published, own);
    extend(published, repeated);
  }

  private static void extend(MessageDigest digest, byte[] part) {
    digest.update(part);
    digest.update((byte) '\n');
  }

  Row row() {
    return RowFactory.create(year, relation, Sha256.hex(content), Sha256.hex(published));
  }
}

package vn.thidua.etl.model.local;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.planning.ExtractEquiJoinKeys;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** A join: the right side is hashed by the keys that must be equal, the left one looks it up. */
final class Joining {

  private enum Kind {
    INNER,
    LEFT_OUTER,
    RIGHT_OUTER,
    FULL_OUTER,
    LEFT_SEMI,
    LEFT_ANTI;

    static @Nullable Kind of(Join join) {
      return switch (join.joinType().sql()) {
        case "INNER", "CROSS" -> INNER;
        case "LEFT OUTER" -> LEFT_OUTER;
        case "RIGHT OUTER" -> RIGHT_OUTER;
        case "FULL OUTER" -> FULL_OUTER;
        case "LEFT SEMI" -> LEFT_SEMI;
        case "LEFT ANTI" -> LEFT_ANTI;
        default -> null;
      };
    }

    boolean keepsLeft() {
      return this == LEFT_OUTER || this == FULL_OUTER;
    }

    boolean keepsRight() {
      return this == RIGHT_OUTER || this == FULL_OUTER;
    }
  }

  private final Join join;
  private final Kind kind;
  // counted once: Scala's lists are walked for it
  private final int leftColumns;
  private final int rightColumns;
  private @Nullable Projection leftKey;
  private @Nullable Projection rightKey;
  private @Nullable Expression condition;

  Joining(Join join) {
    Kind known = Kind.of(join);
    if (known == null) {
      throw new IllegalArgumentException("no join " + join.joinType().sql());
    }
    this.join = join;
    this.kind = known;
    Seq<Attribute> left = join.left().output();
    Seq<Attribute> right = join.right().output();
    this.leftColumns = left.size();
    this.rightColumns = right.size();
    Seq<Attribute> both = Projection.beside(left, right);
    var keys = ExtractEquiJoinKeys.unapply(join);
    var rest = keys.isEmpty() ? join.condition() : keys.get()._4();
    if (rest.isDefined()) {
      condition = Projection.bound(rest.get(), both);
    }
    if (keys.isDefined()) {
      leftKey = new Projection(keys.get()._2(), left);
      rightKey = new Projection(keys.get()._3(), right);
    }
  }

  static boolean takes(Join join) {
    var keys = ExtractEquiJoinKeys.unapply(join);
    return Kind.of(join) != null
        && (keys.isEmpty() || Key.takes(CollectionConverters.asJava(keys.get()._2())));
  }

  Stream<InternalRow> rows() {
    List<InternalRow> rightRows = LocalQuery.rows(join.right()).toList();
    Candidates candidates =
        rightKey == null
            ? Candidates.all(rightRows.size())
            : Candidates.byKey(rightRows.stream().map(row -> new Key(rightKey.values(row))));
    boolean[] isMatched = new boolean[rightRows.size()];
    Stream<InternalRow> joined =
        LocalQuery.rows(join.left())
            .mapMulti(
                (row, to) -> {
                  boolean matches = false;
                  @Nullable Key key = leftKey == null ? null : new Key(leftKey.values(row));
                  for (int at = candidates.first(key); at >= 0; at = candidates.next(at, key)) {
                    InternalRow both = both(row, rightRows.get(at));
                    if (condition == null || Boolean.TRUE.equals(condition.eval(both))) {
                      matches = true;
                      if (kind == Kind.LEFT_SEMI || kind == Kind.LEFT_ANTI) {
                        break;
                      }
                      isMatched[at] = true;
                      to.accept(both);
                    }
                  }
                  if (matches ? kind == Kind.LEFT_SEMI : kind == Kind.LEFT_ANTI) {
                    to.accept(row);
                  } else if (!matches && kind.keepsLeft()) {
                    to.accept(both(row, null));
                  }
                });
    if (!kind.keepsRight()) {
      return joined;
    }
    // looked at when all rows of the left side have gone by
    Stream<InternalRow> unmatched =
        IntStream.range(0, isMatched.length)
            .filter(i -> !isMatched[i])
            .mapToObj(i -> both(null, rightRows.get(i)));
    return Stream.concat(joined, unmatched);
  }

  private InternalRow both(@Nullable InternalRow leftRow, @Nullable InternalRow rightRow) {
    return Projection.joined(leftRow, leftColumns, rightRow, rightColumns);
  }
}

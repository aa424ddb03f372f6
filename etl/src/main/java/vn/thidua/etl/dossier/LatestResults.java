package vn.thidua.etl.dossier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest result of each unit, criterion, period and stage among those offered, in arrays of
 * primitives: of equally late ones the later in order of part and line. Bounded: whoever offers
 * empties it when it {@link #isFull}.
 */
final class LatestResults {
  /** A moment before all others, of results sent without one. */
  private static final long NO_MOMENT = Long.MIN_VALUE;

  private static final int STAGE_BITS = 2;

  /** Of each code in a key; no more codes can be than results. */
  private static final int CODE_BITS = 20;

  private static final int MOST_RESULTS = 1 << CODE_BITS;

  /** Of evidence, beside some 50 MB of all else. */
  private static final long MOST_TEXT = 16L << 20;

  private static final int UNIT = DossierTable.RESULTS.positionOf("unit_code");
  private static final int CRITERION = DossierTable.RESULTS.positionOf("criterion_code");
  private static final int PERIOD = DossierTable.RESULTS.positionOf("period");
  private static final int STAGE = DossierTable.RESULTS.positionOf("stage");
  private static final int VALUE = DossierTable.RESULTS.positionOf("value");
  private static final int SUBMITTED = DossierTable.RESULTS.positionOf("submitted_at");
  private static final int EVIDENCE = DossierTable.RESULTS.positionOf("evidence");
  private static final List<String> STAGES = DossierTable.RESULTS.columns().get(STAGE).allowed();

  private final int most;
  private final Codes units = new Codes();
  private final Codes criteria = new Codes();
  private final Codes periods = new Codes();

  /** By hash of the key the result's place plus one, 0 where there is none. */
  private int[] slots = new int[256];

  private long[] keys = new long[128];
  private long[] submitted = new long[128];
  private int[] parts = new int[128];
  private long[] lines = new long[128];
  private long[] values = new long[128];
  private @Nullable String[] evidence = new @Nullable String[128];

  /** Values whose digits do not fit into 64 bits, by place. */
  private final Map<Integer, BigInteger> large = new HashMap<>();

  private int size;
  private long text;

  LatestResults() {
    this(MOST_RESULTS);
  }

  /**
   * @param most results to hold
   */
  LatestResults(int most) {
    this.most = Math.min(most, MOST_RESULTS);
  }

  boolean isFull() {
    return size >= most || text >= MOST_TEXT;
  }

  int size() {
    return size;
  }

  /**
   * Takes a sound row in where no later one of its key is held.
   *
   * @return the one of the two that is not the latest, in the form of {@link FactRow}; null where
   *     its key is new
   */
  @Nullable Object @Nullable [] offer(CheckedRow row) {
    long key = key(row);
    int slot = slot(key);
    if (slots[slot] == 0) {
      add(key, slot, row);
      return null;
    }
    int place = slots[slot] - 1;
    if (!isLater(row, place)) {
      return FactRow.cells(row);
    }
    @Nullable Object[] earlier = cells(place);
    put(place, row);
    return earlier;
  }

  /** The result at a place below {@link #size}, in the form of {@link FactRow}. */
  @Nullable Object[] cells(int place) {
    long key = keys[place];
    String period = periods.code(key >>> STAGE_BITS);
    @Nullable Object[] cells =
        FactRow.cells(parts[place], lines[place], TimeText.yearOf(period), DossierTable.RESULTS);
    cells[FactRow.FIRST + STAGE] = STAGES.get((int) (key & ((1 << STAGE_BITS) - 1)));
    cells[FactRow.FIRST + PERIOD] = period;
    cells[FactRow.FIRST + CRITERION] = criteria.code(key >>> (STAGE_BITS + CODE_BITS));
    cells[FactRow.FIRST + UNIT] = units.code(key >>> (STAGE_BITS + 2 * CODE_BITS));
    BigInteger digits = large.get(place);
    cells[FactRow.FIRST + VALUE] =
        digits == null
            ? BigDecimal.valueOf(values[place], NumberText.SCALE)
            : new BigDecimal(digits, NumberText.SCALE);
    cells[FactRow.FIRST + SUBMITTED] = submitted[place] == NO_MOMENT ? null : submitted[place];
    cells[FactRow.FIRST + EVIDENCE] = evidence[place];
    return cells;
  }

  void clear() {
    Arrays.fill(slots, 0);
    Arrays.fill(evidence, 0, size, null);
    large.clear();
    units.clear();
    criteria.clear();
    periods.clear();
    size = 0;
    text = 0;
  }

  private long key(CheckedRow row) {
    long key = units.number(text(row, UNIT));
    key = key << CODE_BITS | criteria.number(text(row, CRITERION));
    key = key << CODE_BITS | periods.number(text(row, PERIOD));
    return key << STAGE_BITS | STAGES.indexOf(text(row, STAGE));
  }

  private static String text(CheckedRow row, int column) {
    return String.valueOf(row.value(column));
  }

  private boolean isLater(CheckedRow row, int place) {
    long moment = moment(row);
    if (moment != submitted[place]) {
      return moment > submitted[place];
    }
    int part = row.part().index();
    return part == parts[place] ? row.line() > lines[place] : part > parts[place];
  }

  private static long moment(CheckedRow row) {
    return row.value(SUBMITTED) instanceof Instant instant ? FactRow.micros(instant) : NO_MOMENT;
  }

  private void add(long key, int slot, CheckedRow row) {
    if (size == keys.length) {
      grow();
    }
    int place = size++;
    keys[place] = key;
    put(place, row);
    slots[slot] = place + 1;
    if (size * 2 > slots.length) {
      spread();
    }
  }

  private void put(int place, CheckedRow row) {
    parts[place] = row.part().index();
    lines[place] = row.line();
    submitted[place] = moment(row);
    String told = row.value(EVIDENCE) instanceof String some ? some : null;
    String before = evidence[place];
    text += (told == null ? 0 : told.length()) - (before == null ? 0 : before.length());
    evidence[place] = told;
    large.remove(place);
    BigInteger digits = row.amount("value").setScale(NumberText.SCALE).unscaledValue();
    if (digits.bitLength() < Long.SIZE) {
      values[place] = digits.longValue();
    } else {
      large.put(place, digits);
    }
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void spread() {
    slots = new int[slots.length * 2];
    for (int place = 0; place < size; place++) {
      slots[slot(keys[place])] = place + 1;
    }
  }

  private void grow() {
    int more = size * 2;
    keys = Arrays.copyOf(keys, more);
    submitted = Arrays.copyOf(submitted, more);
    parts = Arrays.copyOf(parts, more);
    lines = Arrays.copyOf(lines, more);
    values = Arrays.copyOf(values, more);
    evidence = Arrays.copyOf(evidence, more);
  }

  /** Codes by number in order of their coming. */
  private static final class Codes {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    int number(String code) {
      Integer known = numbers.putIfAbsent(code, codes.size());
      if (known != null) {
        return known;
      }
      codes.add(code);
      return codes.size() - 1;
    }

    /** Of the number in the lowest bits. */
    String code(long bits) {
      return codes.get((int) (bits & (MOST_RESULTS - 1)));
    }

    void clear() {
      numbers.clear();
      codes.clear();
    }
  }
}

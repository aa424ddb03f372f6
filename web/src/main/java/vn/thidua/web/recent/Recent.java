package vn.thidua.web.recent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What a source said of each key a moment ago. Nothing that is given is older than {@link
 * #LONGEST}, counted from when the source was asked: a change is seen by everybody within that
 * time, whoever made it and through whichever instance of the service, and at once after {@link
 * #forget}.
 */
public final class Recent<K, V> {
  /** How long after a change the state before it may still be given. */
  public static final Duration LONGEST = Duration.ofSeconds(1);

  private static final int MOST_KEYS = 10_000;

  /**
   * What the source said.
   *
   * @param askedAt on the clock of {@link #nanos}, before the source was asked
   * @param age how often had been forgotten before the source was asked
   */
  private record Word<V>(V value, long askedAt, long age) {}

  private final Function<K, V> source;
  private final LongSupplier nanos;
  private final AtomicLong forgotten = new AtomicLong();
  private final Cache<K, Word<V>> words =
      Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(LONGEST).build();

  /** Nothing yet. */
  public Recent(Function<K, V> source) {
    this(source, System::nanoTime);
  }

  Recent(Function<K, V> source, LongSupplier nanos) {
    this.source = source;
    this.nanos = nanos;
  }

  /** What the source said a moment ago, or says now. */
  public V of(K key) {
    Word<V> word = words.getIfPresent(key);
    return word != null
            && word.age() == forgotten.get()
            && nanos.getAsLong() - word.askedAt() < LONGEST.toNanos()
        ? word.value()
        : now(key);
  }

  /** What the source says now, whatever it said before. */
  public V now(K key) {
    long age = forgotten.get();
    long askedAt = nanos.getAsLong();
    V value = source.apply(key);
    // what was forgotten meanwhile is of an age that is over, and given to nobody
    words.put(key, new Word<>(value, askedAt, age));
    return value;
  }

  /** To be called after a change: who asks from now on sees it. */
  public void forget() {
    forgotten.incrementAndGet();
  }
}

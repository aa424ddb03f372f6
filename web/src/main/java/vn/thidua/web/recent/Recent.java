package vn.thidua.web.recent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a source said of each key a moment ago. Nothing that is given is older than {@link
 * #LONGEST}, counted from when the source was asked: a change is seen by everybody within that
 * time, whoever made it and through whichever instance of the service, and at once after {@link
 * #forget}. Of a key that is asked for all the time the source is asked anew beforehand, beside the
 * requests: none of them waits for it.
 */
public final class Recent<K, V> {
  /** How long after a change the state before it may still be given. */
  public static final Duration LONGEST = Duration.ofSeconds(1);

  /** From this age on the source is asked anew, while what it said is still given. */
  private static final Duration BEFOREHAND = LONGEST.dividedBy(2);

  private static final int MOST_KEYS = 10_000;
  private static final Logger LOG = LoggerFactory.getLogger(Recent.class);

  /** One thread for all: where it falls behind, requests ask for themselves. */
  private static final Executor BESIDE =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "recent");
            made.setDaemon(true);
            return made;
          });

  /**
   * What the source said.
   *
   * @param askedAt on the clock of {@link #nanos}, before the source was asked
   * @param age how often had been forgotten before the source was asked
   * @param isRenewed whether the source is being asked anew already
   */
  private record Word<V>(V value, long askedAt, long age, AtomicBoolean isRenewed) {}

  private final Function<K, V> source;
  private final LongSupplier nanos;
  private final Executor beside;
  private final AtomicLong forgotten = new AtomicLong();
  private final Cache<K, Word<V>> words =
      Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(LONGEST).build();

  /** Nothing yet. */
  public Recent(Function<K, V> source) {
    this(source, System::nanoTime, BESIDE);
  }

  Recent(Function<K, V> source, LongSupplier nanos, Executor beside) {
    this.source = source;
    this.nanos = nanos;
    this.beside = beside;
  }

  /** What the source said a moment ago, or says now. */
  public V of(K key) {
    Word<V> word = words.getIfPresent(key);
    if (word == null || word.age() != forgotten.get()) {
      return now(key);
    }
    long old = nanos.getAsLong() - word.askedAt();
    if (old >= LONGEST.toNanos()) {
      return now(key);
    }
    if (old >= BEFOREHAND.toNanos() && word.isRenewed().compareAndSet(false, true)) {
      beside.execute(() -> renew(key));
    }
    return word.value();
  }

  private void renew(K key) {
    try {
      now(key);
    } catch (RuntimeException e) {
      LOG.warn("What was read a moment ago could not be read anew; the next request asks", e);
    }
  }

  /** What the source says now, whatever it said before. */
  public V now(K key) {
    long age = forgotten.get();
    long askedAt = nanos.getAsLong();
    V value = source.apply(key);
    // what was forgotten meanwhile is of an age that is over, and given to nobody
    words.put(key, new Word<>(value, askedAt, age, new AtomicBoolean()));
    return value;
  }

  /** To be called after a change: who asks from now on sees it. */
  public void forget() {
    forgotten.incrementAndGet();
  }
}

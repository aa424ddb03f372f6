package vn.thidua.web.system;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/**
 * Rendered answers of editions. A key names everything an answer depends on but for the gaps in it:
 * the program, the edition and those it leads to, what its reader may see, the address and the
 * language. Nothing is ever made invalid, only forgotten for want of room; an answer that many ask
 * for at once is rendered once.
 */
@Component
class KeptAnswers {
  private static final int MOST_BYTES = 32 << 20;

  /** What is larger than this is rendered anew: a few of them would drive out everything else. */
  private static final int MOST_BYTES_OF_ONE = 2 << 20;

  private final Cache<String, KeptAnswer> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String key, KeptAnswer answer) -> key.length() + answer.weight())
          .build();
  private final ConcurrentMap<String, CompletableFuture<Optional<KeptAnswer>>> coming =
      new ConcurrentHashMap<>();

  /** An answer, or the task to render it, or neither where another's attempt came to nothing. */
  record Found(Optional<KeptAnswer> answer, Optional<Rendering> task) {}

  /** Somebody's task to render an answer, for which others may be waiting: it has to be ended. */
  final class Rendering {
    private final String key;
    private final CompletableFuture<Optional<KeptAnswer>> result;

    private Rendering(String key, CompletableFuture<Optional<KeptAnswer>> result) {
      this.key = key;
      this.result = result;
    }

    /** Ends the task; empty where there is nothing that others could be given. */
    void end(Optional<KeptAnswer> answer) {
      answer
          .filter(each -> each.weight() <= MOST_BYTES_OF_ONE)
          .ifPresent(each -> kept.put(key, each));
      coming.remove(key, result);
      result.complete(answer);
    }
  }

  /** Finds an answer; waits while somebody else is rendering it. */
  Found find(String key) {
    KeptAnswer known = kept.getIfPresent(key);
    if (known != null) {
      return new Found(Optional.of(known), Optional.empty());
    }
    CompletableFuture<Optional<KeptAnswer>> own = new CompletableFuture<>();
    CompletableFuture<Optional<KeptAnswer>> others = coming.putIfAbsent(key, own);
    if (others != null) {
      return new Found(others.join(), Optional.empty());
    }
    // it may have come while this one was on its way here
    KeptAnswer late = kept.getIfPresent(key);
    if (late != null) {
      new Rendering(key, own).end(Optional.of(late));
      return new Found(Optional.of(late), Optional.empty());
    }
    return new Found(Optional.empty(), Optional.of(new Rendering(key, own)));
  }
}

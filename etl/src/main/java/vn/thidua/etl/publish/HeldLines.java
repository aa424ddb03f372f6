package vn.thidua.etl.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Row;
import vn.thidua.etl.model.Workers;

/** Lines in the driver, of a small dossier: digested and loaded by its own threads. */
final class HeldLines implements LineStore {
  private static final Comparator<Row> SORTED =
      Comparator.comparing((Row line) -> line.<byte[]>getAs(2), Arrays::compareUnsigned)
          .thenComparing(line -> line.<byte[]>getAs(3), Arrays::compareUnsigned);

  /** Those of one relation and year each. */
  private final List<List<Row>> groups = new ArrayList<>();

  /**
   * @param relations the lines of each
   */
  HeldLines(List<List<Row>> relations) {
    for (List<Row> relation : relations) {
      Map<Integer, List<Row>> byYear = new TreeMap<>();
      relation.forEach(
          line -> byYear.computeIfAbsent(line.getInt(1), year -> new ArrayList<>()).add(line));
      groups.addAll(byYear.values());
    }
    groups.sort(Comparator.comparingInt((List<Row> group) -> group.size()).reversed());
  }

  @Override
  public List<Row> digests() {
    List<CompletableFuture<List<Row>>> digests = new ArrayList<>();
    try (Workers workers = new Workers()) {
      for (List<Row> group : groups) {
        digests.add(
            workers.of(
                () -> {
                  group.sort(SORTED);
                  List<Row> digest = new ArrayList<>();
                  LineDigest.of(group.iterator()).forEachRemaining(digest::add);
                  return digest;
                }));
      }
      Workers.join(digests);
    }
    return digests.stream().flatMap(digest -> digest.join().stream()).toList();
  }

  @Override
  public void each(Loading loading) {
    int cores = Runtime.getRuntime().availableProcessors();
    List<List<Row>> shares = new ArrayList<>();
    for (int i = 0; i < cores; i++) {
      shares.add(new ArrayList<>());
    }
    for (int i = 0; i < groups.size(); i++) {
      shares.get(i % cores).addAll(groups.get(i));
    }
    List<CompletableFuture<Integer>> loaded = new ArrayList<>();
    try (Workers workers = new Workers()) {
      shares.forEach(share -> loaded.add(workers.of(() -> load(share, loading))));
      Workers.join(loaded);
    }
  }

  private static int load(List<Row> share, Loading loading) {
    try {
      loading.call(share.iterator());
      return share.size();
    } catch (SQLException e) {
      throw new MartException("The database refuses to publish: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    groups.clear();
  }
}

package vn.thidua.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.run.EngineForTests;

/**
 * The SQL engine and the oracle give the same rows for random dossiers, and the engine's formulas
 * are true and end with its numbers. A dossier has many clusters with a rulebook each, since a run
 * costs the engine the same for few; {@code -Doracle.seed=7 -Doracle.seeds=300} tries other ones.
 */
class EngineAgainstOracleIT {
  private static final long FIRST_SEED = Long.getLong("oracle.seed", 2);
  private static final int SEEDS = Integer.getInteger("oracle.seeds", 1);
  private static final int CLUSTERS = 30;
  private static final int SHOWN = 20;

  private final Engine engine = EngineForTests::relations;

  @TestFactory
  Stream<DynamicTest> engineAgreesWithTheOracle(@TempDir Path folder) {
    return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () -> agrees(RandomDossier.wide(seed, CLUSTERS), folder.resolve("d" + seed))));
  }

  private void agrees(RandomDossier random, Path dossier) {
    random.tables().write(dossier);
    Map<String, List<Map<String, @Nullable Object>>> relations =
        engine.relations(dossier, random.asOf());
    List<String> differences =
        OracleComparison.differences(
            Oracle.relations(Accepted.of(random.tables()), random.asOf()), relations);
    assertThat(differences.stream().limit(SHOWN))
        .as("%d differences as of %s, the first are", differences.size(), random.asOf())
        .isEmpty();
    assertThat(Formulas.faults(relations).stream().limit(SHOWN)).isEmpty();
  }
}

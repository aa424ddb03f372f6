package vn.thidua.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.run.EngineForTests;

/** The SQL engine gives what was worked out by hand. */
class WorkedExamplesIT {
  private final Engine engine = EngineForTests::relations;

  @TestFactory
  Stream<DynamicTest> engineGivesWhatWasWorkedOutByHand(@TempDir Path dossier) {
    List<WorkedExample> examples = WorkedExample.all();
    WorkedExample.together(examples).write(dossier);
    Map<String, List<Map<String, @Nullable Object>>> relations =
        engine.relations(dossier, WorkedExample.AS_OF);
    return examples.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.name(), () -> assertThat(example.differences(relations)).isEmpty()));
  }
}

package vn.thidua.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The oracle gives what was worked out by hand. */
class WorkedExamplesTests {
  @TestFactory
  Stream<DynamicTest> oracleGivesWhatWasWorkedOutByHand() {
    List<WorkedExample> examples =
        WorkedExample.all().stream().map(WorkedExample::withoutFormulas).toList();
    Map<String, List<Map<String, @Nullable Object>>> relations =
        Oracle.relations(Accepted.of(WorkedExample.together(examples)), WorkedExample.AS_OF);
    return examples.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.name(), () -> assertThat(example.differences(relations)).isEmpty()));
  }

  @Test
  void everyExampleExpectsRowsThatNoEmptyMartHas() {
    assertThat(WorkedExample.all())
        .allSatisfy(
            example ->
                assertThat(example.differences(Map.of()))
                    .hasSameSizeAs(example.expected())
                    .isNotEmpty());
  }
}

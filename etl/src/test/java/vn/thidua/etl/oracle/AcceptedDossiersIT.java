package vn.thidua.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.Intake;

/**
 * What the oracle takes for accepted is accepted, so that it and the engine start from the same.
 */
class AcceptedDossiersIT {
  @Test
  void workedExamplesAreWithoutFault(@TempDir Path folder) {
    WorkedExample.together(WorkedExample.all()).write(folder);
    assertThat(faults(folder)).isEmpty();
  }

  /** Only rulebooks made unsound on purpose are refused, and they are refused. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomDossiersAreWithoutFaultButUnsoundRulebooks(long seed, @TempDir Path folder) {
    DossierTables tables = RandomDossier.wide(seed, 10).tables();
    tables.write(folder);
    assertThat(faults(folder))
        .allMatch(fault -> fault.contains("rulebook_scale_sum"))
        .hasSize(tables.refusedRulebooks());
  }

  private static List<String> faults(Path folder) {
    try (Intake intake = Dossier.read(SparkForTests.session(), folder.toString())) {
      return intake
          .rejects()
          .select("rule_code", "source_file", "source_line", "column_name", "value")
          .collectAsList()
          .stream()
          .map(Object::toString)
          .toList();
    }
  }
}

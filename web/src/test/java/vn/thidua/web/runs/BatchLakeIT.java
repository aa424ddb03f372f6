package vn.thidua.web.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.web.demo.Dashboard;

/** A run that the service starts keeps what it has read, and computes nothing where that stands. */
class BatchLakeIT {
  private static final String COMPUTING = "[3/5]";
  private static final String PUBLISHING = "[5/5]";

  @Test
  void computesNothingOfADossierThatHasNotChanged() throws BatchRefused {
    // whatever other tests did to the mart meanwhile is known after this
    said();

    assertThat(said())
        .anyMatch(line -> line.contains(PUBLISHING))
        .anyMatch(line -> line.contains("UNCHANGED"))
        .noneMatch(line -> line.contains(COMPUTING));
  }

  private static List<String> said() throws BatchRefused {
    BatchRunner runner = Dashboard.running().part(BatchRunner.class);
    List<String> said = new ArrayList<>();
    assertThat(runner.await(runner.start("test"), said::add)).isIn(0, 3);
    return said;
  }
}

package vn.thidua.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.simulate.Detail;
import vn.thidua.etl.simulate.Format;
import vn.thidua.etl.simulate.Simulation;
import vn.thidua.etl.simulate.SimulationPlan;

/** What a run of a small dossier leaves out. */
class JobsIT {
  @Test
  void smallDossierIsComputedByTheDriverAlone(@TempDir Path folder) throws Exception {
    Path dossier = folder.resolve("dossier");
    Simulation.write(
        new SimulationPlan(
            dossier, 30, 3, 2024, 2025, 11, Detail.COMPACT, Format.CSV, YearMonth.of(2025, 10)));
    SparkContext context = SparkForTests.session().sparkContext();
    AtomicInteger jobs = new AtomicInteger();
    SparkListener counting =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        };
    context.addSparkListener(counting);
    try {
      assertThat(EngineForTests.broken(dossier, LocalDate.of(2025, 11, 1))).isEmpty();
      context.listenerBus().waitUntilEmpty();
    } finally {
      context.removeSparkListener(counting);
    }
    assertThat(jobs).hasValue(0);
  }
}

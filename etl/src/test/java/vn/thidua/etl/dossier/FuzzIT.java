package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.etl.SparkForTests;

/** Hundreds of files that went wrong on their way, in one dossier with sound ones. */
class FuzzIT {
  private static final int FILES_OF_A_TABLE = 25;

  private static final String[] JUNK = {
    "\"",
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "*",
    "-1",
    "1,234",
    "9".repeat(40),
    "\uFEFF",
    "\"\"",
    "2022-H1",
    "\u00a0",
    "ế",
    "𝒳",
    "GROUP",
    "SCORE",
    "=1+1",
    "#REF!",
    "{0}",
    "'"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void reconcilesWhateverIsSent(long seed, @TempDir Path folder) throws IOException {
    Random random = new Random(seed);
    List<DossierCase> cases = RefusalIT.cases().toList();
    cases.get(0).writeTo(folder);
    for (DossierTable table : DossierTable.values()) {
      List<String> samples =
          cases.stream()
              .flatMap(given -> given.files().entrySet().stream())
              .filter(file -> file.getKey().startsWith(table.tableName()))
              .map(Map.Entry::getValue)
              .toList();
      Path tableFolder = Files.createDirectories(folder.resolve(table.tableName()));
      for (int i = 0; i < FILES_OF_A_TABLE && !samples.isEmpty(); i++) {
        String sample = samples.get(random.nextInt(samples.size()));
        Files.write(tableFolder.resolve(i + ".csv"), mutated(sample, random));
      }
    }
    try (Intake intake = Dossier.read(SparkForTests.session(), folder.toString())) {
      Set<String> told = new HashSet<>();
      for (Row reject : intake.rejects().collectAsList()) {
        told.add(reject.getAs("source_file"));
        assertThat(reject.<String>getAs("message_vi")).isNotBlank();
        assertThat(reject.<String>getAs("message_en")).isNotBlank();
      }
      assertThat(intake.files()).hasSizeGreaterThan(200);
      for (FileCount file : intake.files()) {
        assertThat(file.rowsAccepted() + file.rowsSuperseded() + file.rowsRejected())
            .as(file.toString())
            .isEqualTo(file.rowsRead());
        assertThat(file.rowsRejected() == 0 || told.contains(file.sourceFile()))
            .as("refused rows are told: %s", file)
            .isTrue();
      }
      assertThat(accepted(intake, DossierTable.RESULTS)).isEqualTo(intake.figures().count());
      assertThat(accepted(intake, DossierTable.COMMITMENTS))
          .isEqualTo(intake.table(DossierTable.COMMITMENTS).count());
      assertThat(accepted(intake, DossierTable.CRITERIA))
          .isEqualTo(intake.table(DossierTable.CRITERIA).count());
    }
  }

  private static long accepted(Intake intake, DossierTable table) {
    return intake.files().stream()
        .filter(file -> file.table() == table)
        .mapToLong(FileCount::rowsAccepted)
        .sum();
  }

  private static byte[] mutated(String sample, Random random) {
    StringBuilder text = new StringBuilder(sample);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(8));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, JUNK[random.nextInt(JUNK.length)]);
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, text.substring(at, end));
        default -> text.append(text.substring(at));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    if (random.nextInt(10) == 0) {
      bytes.write(random.nextInt(256));
    }
    return bytes.toByteArray();
  }
}

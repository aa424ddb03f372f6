package vn.thidua.etl.config;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.DossierInput;
import vn.thidua.etl.publish.Database;

/**
 * What {@code etl run} was told.
 *
 * @param input where the dossier is
 * @param lake folder of the store that this run shares with earlier and later ones
 * @param asOf the day on which periods count as ended
 * @param years those to publish; all of the dossier without it
 * @param official the year that the board closes with this run
 * @param master Spark's master; its own settings, or all cores of this machine, without it
 */
public record RunSettings(
    DossierInput input,
    Database database,
    Optional<String> lake,
    LocalDate asOf,
    Optional<Years> years,
    OptionalInt official,
    Optional<String> master) {

  /** Where the board sits, and its days begin. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * Reads and checks the settings as text.
   *
   * @param environment that of the process, which has the passwords
   * @throws SettingsException with every fault
   */
  public static RunSettings of(
      @Nullable String input,
      @Nullable String db,
      @Nullable String lake,
      @Nullable String asOf,
      @Nullable String years,
      @Nullable String official,
      @Nullable String master,
      Map<String, String> environment) {
    List<String> faults = new ArrayList<>();
    Optional<DossierInput> dossier = input(input, environment, faults);
    if (db == null || !db.startsWith("jdbc:postgresql:")) {
      faults.add(
          "--db (or THIDUA_DB) must be a JDBC URL such as jdbc:postgresql://localhost/thidua");
    }
    LocalDate date = LocalDate.now(ZONE);
    if (asOf != null) {
      try {
        date = LocalDate.parse(asOf);
      } catch (java.time.format.DateTimeParseException e) {
        faults.add("--as-of '" + asOf + "' is no date such as 2026-10-31");
      }
    }
    Optional<Years> span = years(years, faults);
    OptionalInt closed = official(official, span, faults);
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return new RunSettings(
        dossier.orElseThrow(),
        new Database(
            String.valueOf(db),
            environment.get("THIDUA_DB_USER"),
            environment.get("THIDUA_DB_PASSWORD")),
        Optional.ofNullable(lake).filter(folder -> !folder.isBlank()),
        date,
        span,
        closed,
        Optional.ofNullable(master));
  }

  private static Optional<DossierInput> input(
      @Nullable String input, Map<String, String> environment, List<String> faults) {
    try {
      return Optional.of(InputSettings.of(input, environment));
    } catch (SettingsException e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }

  private static Optional<Years> years(@Nullable String years, List<String> faults) {
    if (years == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Years.parse(years));
    } catch (IllegalArgumentException e) {
      faults.add("--years: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static OptionalInt official(
      @Nullable String official, Optional<Years> span, List<String> faults) {
    if (official == null) {
      return OptionalInt.empty();
    }
    if (!official.matches("[0-9]{4}")) {
      faults.add("--official '" + official + "' is no year");
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(official);
    if (span.isPresent() && !span.get().contains(year)) {
      faults.add("--official " + year + " is not among --years");
    }
    return OptionalInt.of(year);
  }
}

package vn.thidua.etl.template;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.config.InputSettings;
import vn.thidua.etl.config.RunSettings;
import vn.thidua.etl.config.SettingsException;
import vn.thidua.etl.dossier.DossierInput;

/**
 * What templates are wanted.
 *
 * @param out the folder into which they go
 * @param selection whose; blank ones without it
 */
public record TemplateRequest(Path out, Wording wording, Optional<Selection> selection) {

  /**
   * Units of a year.
   *
   * @param input the dossier that says what they signed and reported
   * @param units their codes; all members of the year where there are none
   * @param asOf the day until which periods are due
   */
  public record Selection(DossierInput input, int year, List<String> units, LocalDate asOf) {}

  /**
   * Reads and checks the wishes as text.
   *
   * @param environment that of the process, which may say where the dossier is
   * @throws SettingsException with every fault
   */
  public static TemplateRequest of(
      Path out,
      String lang,
      @Nullable String input,
      @Nullable String year,
      List<String> units,
      @Nullable String asOf,
      Map<String, String> environment) {
    List<String> faults = new ArrayList<>();
    Wording wording = wording(lang, faults);
    if (year == null) {
      if (!units.isEmpty()) {
        faults.add("--unit needs --year: a unit's workbook is for one year");
      }
      check(faults);
      return new TemplateRequest(out, wording, Optional.empty());
    }
    Optional<DossierInput> dossier = dossier(input, environment, faults);
    if (!year.matches("[1-9][0-9]{3}")) {
      faults.add("--year '" + year + "' is no year such as 2026");
    }
    LocalDate day = day(asOf, faults);
    check(faults);
    List<String> codes = units.stream().distinct().toList();
    Selection selection = new Selection(dossier.orElseThrow(), Integer.parseInt(year), codes, day);
    return new TemplateRequest(out, wording, Optional.of(selection));
  }

  private static Wording wording(String lang, List<String> faults) {
    for (Wording wording : Wording.values()) {
      if (wording.name().toLowerCase(Locale.ROOT).equals(lang)) {
        return wording;
      }
    }
    faults.add("--lang '" + lang + "' is neither vi nor en");
    return Wording.VI;
  }

  private static Optional<DossierInput> dossier(
      @Nullable String input, Map<String, String> environment, List<String> faults) {
    try {
      return Optional.of(InputSettings.of(input, environment));
    } catch (SettingsException e) {
      faults.addAll(e.faults());
      faults.add("--year needs the dossier that holds what the units signed and reported");
      return Optional.empty();
    }
  }

  private static LocalDate day(@Nullable String asOf, List<String> faults) {
    try {
      return asOf == null ? LocalDate.now(RunSettings.ZONE) : LocalDate.parse(asOf);
    } catch (DateTimeException e) {
      faults.add("--as-of '" + asOf + "' is no date such as 2026-10-31");
      return LocalDate.EPOCH;
    }
  }

  private static void check(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
  }
}

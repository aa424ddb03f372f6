package vn.thidua.etl.oracle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that scores a dossier: the SQL engine, or the oracle. */
interface Engine {
  /**
   * The relations of the mart by name. A row holds the contract's columns, and in {@code
   * edition_year} the year of its edition in place of {@code edition_id}.
   *
   * @param dossier a folder as inputs.md describes it
   */
  Map<String, List<Map<String, @Nullable Object>>> relations(Path dossier, LocalDate asOf);
}

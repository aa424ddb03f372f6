package vn.thidua.etl.dossier;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thidua.etl.model.Keeping;
import vn.thidua.etl.model.local.HeldRelation;

/** A dossier, read, checked and folded. Closing it frees what Spark holds for it. */
public final class Intake implements AutoCloseable {
  /** The columns of a reject, as {@code mart.reject} has them but the run. */
  public static final List<String> REJECT_COLUMNS =
      List.of(
          "source_file",
          "sheet",
          "source_line",
          "column_name",
          "value",
          "rule_code",
          "message_vi",
          "message_en");

  private final Map<DossierTable, Dataset<Row>> tables;
  private final FactTable results;
  private final Dataset<Row> rejects;
  private final IntakeAccount account;
  private final Keeping keeping;
  private final SortedSet<Integer> settled;
  private final Runnable release;
  private final Runnable remember;

  Intake(
      Map<DossierTable, Dataset<Row>> tables,
      FactTable results,
      Dataset<Row> rejects,
      IntakeAccount account,
      Keeping keeping,
      SortedSet<Integer> settled,
      Runnable release,
      Runnable remember) {
    this.tables = Map.copyOf(tables);
    this.results = results;
    this.rejects = rejects;
    this.account = account;
    this.keeping = keeping;
    this.settled = settled;
    this.release = release;
    this.remember = remember;
  }

  /**
   * The accepted rows of any table but {@code results}: the columns of inputs.md in its order,
   * typed and with defaults, then {@code source_file}, {@code sheet} and {@code source_line};
   * {@code rulebooks} ends with {@code is_sound}.
   */
  public Dataset<Row> table(DossierTable table) {
    Dataset<Row> rows = tables.get(table);
    if (rows == null) {
      throw new IllegalArgumentException("results are read folded, as figures()");
    }
    return rows;
  }

  /** The rows of {@link #table}, on the driver: for the small tables. */
  public List<Row> rows(DossierTable table) {
    return HeldRelation.rows(table(table));
  }

  /** Years whose facts were not read, as it is known what becomes of them. */
  public SortedSet<Integer> settled() {
    return settled;
  }

  /**
   * The results that count, one row per unit, criterion, period and stage: {@code unit_code},
   * {@code criterion_code}, {@code year}, {@code period}, {@code stage}, {@code value}, {@code
   * submitted_at}, {@code evidence}, {@code source_file}, {@code sheet}, {@code source_line}.
   */
  public Dataset<Row> figures() {
    return results.rows();
  }

  /**
   * The sound results that do not count because a figure replaces them, with the columns of {@link
   * #figures()}: sent earlier, or at the same moment and standing before it.
   */
  public Dataset<Row> superseded() {
    return results.superseded();
  }

  /** One row per fault, with {@link #REJECT_COLUMNS}. */
  public Dataset<Row> rejects() {
    return rejects;
  }

  /** What is said of the whole dossier. */
  public IntakeAccount account() {
    return account;
  }

  /** Where a dossier of so many rows is worked on. */
  public Keeping keeping() {
    return keeping;
  }

  /** Makes {@link OpenDossier#memory} know what became of the facts that were read. */
  public void remember() {
    remember.run();
  }

  /** In the order of paths by code point. */
  public List<FileCount> files() {
    return account.files();
  }

  /** Files that hold no table, each with the reason. */
  public List<Notice> ignored() {
    return account.ignored();
  }

  /** What senders should know of files that were read, such as a column nobody knows. */
  public List<Notice> warnings() {
    return account.warnings();
  }

  /** SHA-256 over the sorted paths and contents of all files that hold a table. */
  public String dossierDigest() {
    return account.dossierDigest();
  }

  @Override
  public void close() {
    release.run();
  }
}

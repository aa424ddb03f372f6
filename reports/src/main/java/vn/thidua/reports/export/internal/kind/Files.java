package vn.thidua.reports.export.internal.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Runs;
import vn.thidua.reports.mart.SourceFile;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** The files the edition was made of, and how many of their rows were refused. */
public final class Files implements TableSource {
  private static final int PAGE = 1_000;

  @Override
  public String id() {
    return "files";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    return new Columns<SourceFile>(texts)
        .name("source_file", SourceFile::sourceFile)
        .word("table_name", SourceFile::tableName)
        .whole("rows_read", SourceFile::rowsRead)
        .whole("rows_accepted", SourceFile::rowsAccepted)
        .whole("rows_superseded", SourceFile::rowsSuperseded)
        .whole("rows_rejected", SourceFile::rowsRejected)
        .word("sha256", SourceFile::sha256)
        .table(id(), files(reading), reading.edition());
  }

  private static List<SourceFile> files(Reading reading) {
    Runs runs = reading.runs();
    List<SourceFile> files = new ArrayList<>();
    Page<SourceFile> page;
    int number = 1;
    do {
      page = runs.files(reading.edition().runId(), new PageRequest(number++, PAGE));
      files.addAll(page.rows());
    } while (files.size() < page.total() && !page.rows().isEmpty());
    return files;
  }
}

package vn.thidua.reports.document.internal.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Reject;
import vn.thidua.reports.mart.RejectFilter;
import vn.thidua.reports.mart.Run;
import vn.thidua.reports.mart.Runs;
import vn.thidua.reports.mart.SourceFile;

/** What the run of the edition refused, by file: a file has one sender. */
final class Refused {
  private static final int MOST = 500;

  private final Runs runs;
  private final long runId;
  private final Words words;
  private final Figures figures;

  Refused(Reading reading, Words words) {
    this.runs = reading.runs();
    this.runId = reading.edition().runId();
    this.words = words;
    this.figures = new Figures(words.language(), 0);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.refused")));
    Optional<Run> run = runs.byId(runId);
    if (run.isEmpty()) {
      blocks.add(new Block.Paragraph(words.own("refused.gone", runId)));
      return blocks;
    }
    Page<Reject> rejects = runs.rejects(runId, RejectFilter.ALL, new PageRequest(1, MOST));
    blocks.add(new Block.Paragraph(told(run.get())));
    if (rejects.total() > 0) {
      List<SourceFile> files = files();
      if (!files.isEmpty()) {
        blocks.add(fileTable(files));
      }
      if (rejects.total() > rejects.rows().size()) {
        blocks.add(
            new Block.Paragraph(
                words.own("refused.limited", rejects.total(), rejects.rows().size())));
      }
      blocks.add(rejectTable(rejects.rows()));
    }
    return blocks;
  }

  private String told(Run run) {
    Long refused = run.rowsRejected();
    return refused != null && refused == 0
        ? words.own("refused.none", runId, count(run.rowsRead()))
        : words.own(
            "refused.some",
            runId,
            count(run.rowsRead()),
            count(run.rowsAccepted()),
            count(run.rowsSuperseded()),
            count(refused));
  }

  private static Object count(@Nullable Long rows) {
    return rows == null ? Figures.NOTHING : rows;
  }

  private List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    Page<SourceFile> page;
    int number = 1;
    do {
      page = runs.filesWithRejects(runId, new PageRequest(number++, MOST));
      files.addAll(page.rows());
    } while (files.size() < page.total() && !page.rows().isEmpty());
    return files;
  }

  private TableSection fileTable(List<SourceFile> files) {
    return new TableSection(
        words.nextOwnTable("files"),
        List.of(
            words.wide("file"),
            words.number("rows-read"),
            words.number("rows-accepted"),
            words.number("rows-superseded"),
            words.number("rows-rejected")),
        files.stream()
            .map(
                file ->
                    List.of(
                        file.sourceFile(),
                        figures.count(file.rowsRead()),
                        figures.count(file.rowsAccepted()),
                        figures.count(file.rowsSuperseded()),
                        figures.count(file.rowsRejected())))
            .toList(),
        null);
  }

  private TableSection rejectTable(List<Reject> rejects) {
    return new TableSection(
        words.nextOwnTable("refused"),
        List.of(words.wide("file"), words.number("line"), words.wide("fault")),
        rejects.stream()
            .map(row -> List.of(file(row), line(row), row.message(words.language())))
            .toList(),
        null);
  }

  private String file(Reject row) {
    String file = row.sourceFile() == null ? Figures.NOTHING : row.sourceFile();
    return row.sheet() == null ? file : words.own("sheet", file, row.sheet());
  }

  private String line(Reject row) {
    Long line = row.sourceLine();
    return line == null ? words.own("whole-file") : figures.count(line);
  }
}

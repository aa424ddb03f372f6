package vn.thidua.web.source;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.Reject;
import vn.thidua.reports.mart.RejectFilter;
import vn.thidua.reports.mart.SourceReading;
import vn.thidua.reports.mart.SourceRow;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** What an edition holds of one file: its lines in order, the one asked for marked. */
@Controller
@OpenToReaders
class SourceController {
  private static final int ROWS_SHOWN = 100;
  private static final int REFUSED_SHOWN = 200;

  private final Mart mart;

  SourceController(Mart mart) {
    this.mart = mart;
  }

  @GetMapping("/source")
  String source(
      Chosen chosen,
      @RequestParam String file,
      @RequestParam @Nullable Long line,
      @RequestParam @Nullable Integer page,
      Model model) {
    SourceReading source = chosen.reading().source();
    Page<SourceRow> rows =
        source.page(file, new PageRequest(number(source, file, line, page), ROWS_SHOWN));
    Page<Reject> refused = refused(chosen, file);
    if (rows.total() == 0 && refused.total() == 0) {
      // whether the file exists elsewhere is not told
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String at = line == null ? "" : "&line=" + line;
    model.addAttribute("path", "/source?file=" + Chosen.segment(file) + at);
    model.addAttribute("file", file);
    model.addAttribute("line", line);
    model.addAttribute("rows", rows);
    model.addAttribute("refused", refused);
    model.addAttribute(
        "sheets", rows.rows().stream().map(SourceRow::sheet).anyMatch(Objects::nonNull));
    return "source/source";
  }

  /** The page asked for, else the one that holds the line. */
  private static int number(
      SourceReading source, String file, @Nullable Long line, @Nullable Integer page) {
    if (page != null) {
      return Math.max(1, page);
    }
    return line == null ? 1 : source.pageOf(file, line, ROWS_SHOWN);
  }

  /** What the edition's run refused of the file, for who may see runs. */
  private Page<Reject> refused(Chosen chosen, String file) {
    Viewer viewer = chosen.reading().sight().viewer();
    PageRequest first = new PageRequest(1, REFUSED_SHOWN);
    return viewer.seesRuns()
        ? mart.runs(viewer).rejects(chosen.edition().runId(), new RejectFilter(file, null), first)
        : new Page<>(List.of(), 0, 1, REFUSED_SHOWN);
  }
}

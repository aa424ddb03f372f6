package vn.thidua.web.rankings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.reports.export.Exports;
import vn.thidua.reports.export.RankingRequest;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.text.Language;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** The ranking as a spreadsheet. */
@Controller
@OpenToReaders
class RankingExport {
  private final Exports exports;
  private final Downloads downloads;

  RankingExport(Mart mart, Downloads downloads) {
    this.exports = new Exports(mart);
    this.downloads = downloads;
  }

  @GetMapping("/rankings.xlsx")
  void xlsx(
      Chosen chosen,
      @RequestParam @Nullable String cluster,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(chosen, ranking(chosen, cluster, locale, ExportFormat.XLSX), request, response);
  }

  @GetMapping("/rankings.csv")
  void csv(
      Chosen chosen,
      @RequestParam @Nullable String cluster,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(chosen, ranking(chosen, cluster, locale, ExportFormat.CSV), request, response);
  }

  private void send(
      Chosen chosen,
      RankingRequest ranking,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    exports.ranking(ranking, chosen.reading().sight().viewer(), file);
    downloads.send(
        request,
        response,
        exports.fileName(ranking, chosen.edition()),
        ranking.format().mediaType(),
        new ByteArrayInputStream(file.toByteArray()));
  }

  private static RankingRequest ranking(
      Chosen chosen, @Nullable String cluster, Locale locale, ExportFormat format) {
    String code = cluster == null || cluster.isBlank() ? null : cluster;
    return new RankingRequest(chosen.edition().editionId(), code, Language.of(locale), format);
  }
}

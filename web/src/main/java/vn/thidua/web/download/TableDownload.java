package vn.thidua.web.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.reports.export.NoSuchTable;
import vn.thidua.reports.export.TableRequest;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.documents.Handover;
import vn.thidua.web.documents.IssuedDocument;
import vn.thidua.web.documents.Issuing;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/**
 * Every table there is as XLSX, CSV or JSON: {@code /tables/ranking.xlsx?year=2025&cluster=C01}.
 * The scope is {@code unit} or {@code cluster}, else all the reader may see; any other parameter is
 * a filter of the table, and one it does not have is refused.
 */
@Controller
@OpenToReaders
class TableDownload {
  private static final String CLUSTER = "cluster";
  private static final String UNIT = "unit";
  private static final Set<String> NO_FILTERS = Set.of("year", "edition", "lang", CLUSTER, UNIT);

  private final Issuing issuing;
  private final Handover handover;

  TableDownload(Issuing issuing, Handover handover) {
    this.issuing = issuing;
    this.handover = handover;
  }

  @GetMapping("/tables/{kind}.{extension}")
  void table(
      Chosen chosen,
      @PathVariable String kind,
      @PathVariable String extension,
      @RequestParam Map<String, String> parameters,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ExportFormat format =
        ExportFormat.ofExtension(extension)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    TableRequest table =
        new TableRequest(
            kind,
            chosen.edition().editionId(),
            scope(parameters),
            filters(parameters),
            Language.of(locale),
            format);
    Account reader = AccountGuard.account(request).orElseThrow();
    IssuedDocument issued;
    try {
      issued = issuing.issue(table, reader.viewer(), reader.login());
    } catch (NoSuchTable | NoSuchDocument e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
    handover.send(issued, request, response);
  }

  private static Scope scope(Map<String, String> parameters) {
    String unit = given(parameters.get(UNIT));
    String cluster = given(parameters.get(CLUSTER));
    if (unit != null) {
      return new Scope.OfUnit(unit);
    }
    return cluster == null ? Scope.CITY : new Scope.OfCluster(cluster);
  }

  private static Map<String, String> filters(Map<String, String> parameters) {
    Map<String, String> filters = new HashMap<>();
    parameters.forEach(
        (name, value) -> {
          if (!NO_FILTERS.contains(name) && !value.isBlank()) {
            filters.put(name, value);
          }
        });
    return filters;
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}

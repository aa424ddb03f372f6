package vn.thidua.web.documents;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.export.TableKind;
import vn.thidua.reports.text.Language;

/** What files of the archive are called in words. */
@Component
class Names {
  private final Map<String, DocumentKind> documents;
  private final Map<String, TableKind> tables;

  Names(Issuing issuing) {
    this.documents =
        issuing.kinds().stream().collect(Collectors.toMap(DocumentKind::id, Function.identity()));
    this.tables =
        issuing.tables().stream().collect(Collectors.toMap(TableKind::id, Function.identity()));
  }

  /** The name of a document or table; its id where the program no longer makes it. */
  public String item(String id, Language language) {
    DocumentKind document = documents.get(id);
    if (document != null) {
      return document.name(language);
    }
    TableKind table = tables.get(id);
    return table == null ? id : table.name(language);
  }

  /** The period of a document; the year of a table. */
  public String period(Issued issued, Language language) {
    return issued.period().isEmpty()
        ? Integer.toString(issued.year())
        : Period.parse(issued.period()).name(language);
  }
}

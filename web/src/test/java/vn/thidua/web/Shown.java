package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.text.Language;

/** A screen as the board reads it. */
record Shown(Document page) {

  static Shown of(String path, Edition edition, Language language)
      throws IOException, InterruptedException {
    return new Shown(
        Jsoup.parse(
            Sessions.get(
                    "board",
                    "%s%sedition=%d&lang=%s"
                        .formatted(
                            path,
                            path.contains("?") ? "&" : "?",
                            edition.editionId(),
                            language.code()))
                .body()));
  }

  /**
   * The cells beside the head of a row that links to something, in the first of the tables that has
   * such a row.
   */
  List<String> cells(String tables, String link) {
    for (Element table : page.select(tables)) {
      for (Element row : table.select("tbody tr")) {
        Element head = row.selectFirst("th[scope=row] a[href]");
        if (head != null && leads(head.attr("href"), link)) {
          return row.select("> td").stream().map(Element::text).toList();
        }
      }
    }
    assertThat(page.text()).as("no row of %s in %s", link, tables).isEmpty();
    return List.of();
  }

  String text() {
    return page.text();
  }

  private static boolean leads(String href, String link) {
    return href.equals(link) || href.startsWith(link + "?") || href.startsWith(link + "#");
  }
}

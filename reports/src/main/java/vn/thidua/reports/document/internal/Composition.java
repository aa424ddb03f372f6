package vn.thidua.reports.document.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A document's content, every figure written out as it is to be read.
 *
 * @param title for the file's metadata
 * @param author the issuing body, for the metadata
 * @param texts by the name of the template's parameter
 * @param tablesHere the sentence that announces tables in the document itself
 * @param tablesAnnexed the sentence that sends the reader to the annex, where one is needed
 * @param stamp stands across page one; empty for none
 */
public record Composition(
    Language language,
    String title,
    String author,
    Map<String, String> texts,
    String tablesHere,
    String tablesAnnexed,
    @Nullable String stamp,
    List<TableSection> tables) {

  public Composition {
    texts = Map.copyOf(texts);
    tables = List.copyOf(tables);
  }
}

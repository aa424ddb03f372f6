package vn.thidua.reports.document.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one document says, every figure written out as it is to be read. What all documents share
 * stands in the {@link Frame}.
 *
 * @param title what it is, such as {@code Báo cáo}; printed in capitals
 * @param summary what it is about, below the title
 * @param closing the sentence before the signature; empty for none
 */
public record Composition(
    String title, String summary, List<Block> blocks, @Nullable String closing) {

  public Composition {
    blocks = List.copyOf(blocks);
  }

  /** Its tables, in order. */
  public List<TableSection> tables() {
    return blocks.stream()
        .filter(TableSection.class::isInstance)
        .map(TableSection.class::cast)
        .toList();
  }
}

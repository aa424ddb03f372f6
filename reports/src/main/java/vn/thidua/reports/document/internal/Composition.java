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
 * @param addressee to whom it goes before all others that the issuer sends documents to; empty for
 *     nobody
 */
public record Composition(
    String title,
    String summary,
    List<Block> blocks,
    @Nullable String closing,
    @Nullable String addressee) {

  public Composition {
    blocks = List.copyOf(blocks);
  }

  /** A document that goes to whom the issuer sends documents to, and to nobody before them. */
  public Composition(String title, String summary, List<Block> blocks, @Nullable String closing) {
    this(title, summary, blocks, closing, null);
  }

  /** Its tables, in order. */
  public List<TableSection> tables() {
    return blocks.stream()
        .filter(TableSection.class::isInstance)
        .map(TableSection.class::cast)
        .toList();
  }
}

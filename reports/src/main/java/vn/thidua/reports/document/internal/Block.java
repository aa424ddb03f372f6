package vn.thidua.reports.document.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document's body, in reading order. */
public sealed interface Block
    permits Block.Heading,
        Block.Paragraph,
        Block.Lead,
        Block.Signatures,
        TableSection,
        ChartSection {

  /** The heading of a section; never parted from the paragraph after it. */
  record Heading(String text) implements Block {}

  /** Prose. */
  record Paragraph(String text) implements Block {}

  /**
   * A sentence that leads to the tables after it.
   *
   * @param here where they stand in the document itself
   * @param annexed where they are too wide for it and stand in the landscape annex
   */
  record Lead(String here, String annexed) implements Block {}

  /** Places to sign for several parties, two in a row. */
  record Signatures(List<Signature> places) implements Block {
    public Signatures {
      places = List.copyOf(places);
    }
  }

  /**
   * A place to sign.
   *
   * @param party on whose behalf
   * @param position of the signer
   * @param name of the signer; empty leaves room for it
   */
  record Signature(String party, String position, @Nullable String name) {}
}

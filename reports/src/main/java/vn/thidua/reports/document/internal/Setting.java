package vn.thidua.reports.document.internal;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Issuer;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.text.Texts;

/**
 * What a document is written with besides the figures of its edition.
 *
 * @param texts the folder's messages in the document's language
 * @param previous the edition of the same year before this one; empty where it is the first kept
 */
public record Setting(Texts texts, Issuer.Body issuer, @Nullable Edition previous) {}

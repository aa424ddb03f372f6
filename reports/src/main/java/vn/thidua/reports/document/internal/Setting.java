package vn.thidua.reports.document.internal;

import vn.thidua.reports.document.Issuer;
import vn.thidua.reports.text.Texts;

/**
 * What a document is written with besides its figures.
 *
 * @param texts the folder's messages in the document's language
 * @param code printed on every page
 */
public record Setting(Texts texts, Issuer.Body issuer, String code) {}

/**
 * Electronic signatures in PDF files: PAdES baseline B (ETSI EN 319 142-1), written with PDFBox and
 * Bouncy Castle.
 */
@NullMarked
package vn.thidua.reports.document.internal.signature;

import org.jspecify.annotations.NullMarked;

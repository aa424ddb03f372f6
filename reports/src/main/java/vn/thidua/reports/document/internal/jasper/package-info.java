/**
 * The only place that knows JasperReports: lays a document out and writes it as tagged PDF. A
 * composition becomes a flow of records for the templates; {@code Paging} has the rules by which
 * pages begin, which {@code Foresight} applies to heights and {@code PdfPrinter} to what was
 * filled.
 */
@NullMarked
package vn.thidua.reports.document.internal.jasper;

import org.jspecify.annotations.NullMarked;

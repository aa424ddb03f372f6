/** The only place that knows JasperReports: lays a document out and writes it as tagged PDF. */
@NullMarked
package vn.thidua.reports.document.internal.jasper;

import org.jspecify.annotations.NullMarked;

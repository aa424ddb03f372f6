/**
 * Tables as files other programs compute with: XLSX with typed cells, CSV as each language's
 * spreadsheets read it, JSON. Concepts: a table kind (what can be taken away, such as {@code
 * ranking}), a request (a kind, an edition, a scope, filters, language and format). A new kind is a
 * {@code TableSource} of its own in {@code internal.kind}, named in {@code META-INF/services}.
 */
@NullMarked
package vn.thidua.reports.export;

import org.jspecify.annotations.NullMarked;

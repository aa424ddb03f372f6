/** What goes into a document before it is laid out: texts and tables, and who writes them. */
@NullMarked
package vn.thidua.reports.document.internal;

import org.jspecify.annotations.NullMarked;

/** Who may see which rows: one filter for screens, documents, exports and mail alike. */
@NullMarked
package vn.thidua.reports.scope;

import org.jspecify.annotations.NullMarked;

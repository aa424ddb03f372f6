/**
 * What readers take away: every table of a screen as a file, and whatever is handed out goes on
 * record. A screen links its tables by {@code fragments/parts :: take}; their kinds are those of
 * {@code vn.thidua.reports.export}.
 */
@NullMarked
package vn.thidua.web.download;

import org.jspecify.annotations.NullMarked;

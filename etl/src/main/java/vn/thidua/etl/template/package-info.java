/**
 * Workbooks for senders to fill in: blank ones of every table, and one for each unit with what it
 * signed and what it has to report. {@link vn.thidua.etl.template.Templates} is the way in.
 */
@NullMarked
package vn.thidua.etl.template;

import org.jspecify.annotations.NullMarked;

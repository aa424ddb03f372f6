/**
 * The reader's language: names, messages and numbers as a Vietnamese or an English reader has them.
 */
@NullMarked
package vn.thidua.reports.text;

import org.jspecify.annotations.NullMarked;

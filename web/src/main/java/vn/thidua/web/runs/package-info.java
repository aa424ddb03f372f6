/** The batch as a child process: start, watch, cancel, and what it made of the dossier. */
@NullMarked
package vn.thidua.web.runs;

import org.jspecify.annotations.NullMarked;

/** The lines of the dossier behind the figures, and what became of each. */
@NullMarked
package vn.thidua.web.source;

import org.jspecify.annotations.NullMarked;

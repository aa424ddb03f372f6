/** Units side by side, each against its own commitments. */
@NullMarked
package vn.thidua.web.compare;

import org.jspecify.annotations.NullMarked;

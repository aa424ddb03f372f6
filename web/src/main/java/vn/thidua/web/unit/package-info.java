/** Does a unit keep what it signed? */
@NullMarked
package vn.thidua.web.unit;

import org.jspecify.annotations.NullMarked;

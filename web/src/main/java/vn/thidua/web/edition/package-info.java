/** Which edition a screen shows: chosen in the URL, so that a link says the same for ever. */
@NullMarked
package vn.thidua.web.edition;

import org.jspecify.annotations.NullMarked;

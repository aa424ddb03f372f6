/** What was refused, late, missing or corrected, and what to do about it. */
@NullMarked
package vn.thidua.web.quality;

import org.jspecify.annotations.NullMarked;

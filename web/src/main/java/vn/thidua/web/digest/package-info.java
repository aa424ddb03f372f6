/** One way to tell one text from another by a short name. */
@NullMarked
package vn.thidua.web.digest;

import org.jspecify.annotations.NullMarked;

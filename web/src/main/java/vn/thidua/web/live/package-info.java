/**
 * What readers are told while a page is open: that a newer edition is out. No figure is ever sent
 * this way, for numbers do not change under the reader.
 */
@NullMarked
package vn.thidua.web.live;

import org.jspecify.annotations.NullMarked;

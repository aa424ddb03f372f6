/** What was read a moment ago, for requests that come one upon another. */
@NullMarked
package vn.thidua.web.recent;

import org.jspecify.annotations.NullMarked;

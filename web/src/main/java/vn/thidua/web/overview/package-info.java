/** How does the city stand? The first screen. */
@NullMarked
package vn.thidua.web.overview;

import org.jspecify.annotations.NullMarked;

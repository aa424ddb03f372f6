/** The ranking of a cluster or the city, on screen and to take away. */
@NullMarked
package vn.thidua.web.rankings;

import org.jspecify.annotations.NullMarked;

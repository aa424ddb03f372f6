/** Who leads a cluster, why, and how close is it? */
@NullMarked
package vn.thidua.web.cluster;

import org.jspecify.annotations.NullMarked;

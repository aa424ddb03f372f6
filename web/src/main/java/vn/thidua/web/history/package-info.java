/** Years and five-year stages: where the city, its clusters and its units come from. */
@NullMarked
package vn.thidua.web.history;

import org.jspecify.annotations.NullMarked;

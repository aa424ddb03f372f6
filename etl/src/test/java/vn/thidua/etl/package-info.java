/** What the tests of the batch share. */
@NullMarked
package vn.thidua.etl;

import org.jspecify.annotations.NullMarked;

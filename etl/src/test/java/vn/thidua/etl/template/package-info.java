/** Tests of the templates. */
@NullMarked
package vn.thidua.etl.template;

import org.jspecify.annotations.NullMarked;

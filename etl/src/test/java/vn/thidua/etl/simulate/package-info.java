/** Tests of the simulated dossiers: their bytes, their rulebooks, their size. */
@NullMarked
package vn.thidua.etl.simulate;

import org.jspecify.annotations.NullMarked;

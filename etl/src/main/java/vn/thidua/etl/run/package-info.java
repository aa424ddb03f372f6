/**
 * One run from dossier to editions: the order of the steps, what the models are handed, the run's
 * log, its summary and exit status.
 */
@NullMarked
package vn.thidua.etl.run;

import org.jspecify.annotations.NullMarked;

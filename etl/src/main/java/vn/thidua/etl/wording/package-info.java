/** Sentences for people, which stand in message files and not in the program. */
@NullMarked
package vn.thidua.etl.wording;

import org.jspecify.annotations.NullMarked;

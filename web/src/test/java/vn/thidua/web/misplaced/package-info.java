/** What the architecture forbids, so that a test can show the rules notice. */
@NullMarked
package vn.thidua.web.misplaced;

import org.jspecify.annotations.NullMarked;

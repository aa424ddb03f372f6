/**
 * The archive of what was issued, the way into it, and the proof that a file is genuine: {@link
 * vn.thidua.web.documents.Issuing} is the one door through which documents and exports leave.
 */
@NullMarked
package vn.thidua.web.documents;

import org.jspecify.annotations.NullMarked;

/** The ledger of commitments: what was signed, and what changed after signing. */
@NullMarked
package vn.thidua.web.commitments;

import org.jspecify.annotations.NullMarked;

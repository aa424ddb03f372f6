/** The pact on commitments, with a place to sign for each unit of a cluster. */
@NullMarked
package vn.thidua.reports.document.internal.pact;

import org.jspecify.annotations.NullMarked;

/** Official documents: which there are, what a request asks for, and the finished PDF. */
@NullMarked
package vn.thidua.reports.document;

import org.jspecify.annotations.NullMarked;

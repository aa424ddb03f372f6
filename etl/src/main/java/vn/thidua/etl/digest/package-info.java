/** The digest by which contents are told apart: SHA-256, in hexadecimal digits. */
@NullMarked
package vn.thidua.etl.digest;

import org.jspecify.annotations.NullMarked;

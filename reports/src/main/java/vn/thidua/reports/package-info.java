/**
 * Everything that reads the mart and turns it into figures, documents and files for people: no
 * batch, no web.
 */
@NullMarked
package vn.thidua.reports;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thidua.reports;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thidua.web;

import org.jspecify.annotations.NullMarked;

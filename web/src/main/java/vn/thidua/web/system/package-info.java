/** What every screen shares: security of the routes, language, numbers, errors. */
@NullMarked
package vn.thidua.web.system;

import org.jspecify.annotations.NullMarked;

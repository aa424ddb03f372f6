/**
 * What every screen shares: security of the routes, language, numbers, errors, and answers that are
 * kept.
 *
 * <p>A page of an edition is rendered once for all who see the same ({@link
 * vn.thidua.web.system.KeptAnswers}). What in it is one reader's own has a {@link
 * vn.thidua.web.system.Gap}, filled at each request: the name of the account and the token of the
 * session. Whoever shows something else of a reader's own on such a page gives it a gap, or names
 * it in the key ({@link vn.thidua.web.system.TagInterceptor}).
 */
@NullMarked
package vn.thidua.web.system;

import org.jspecify.annotations.NullMarked;

/** Who may sign in and as what: accounts in the database, passwords, audit log. */
@NullMarked
package vn.thidua.web.account;

import org.jspecify.annotations.NullMarked;

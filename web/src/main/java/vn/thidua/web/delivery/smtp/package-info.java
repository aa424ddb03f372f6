/** Handing one message to a mail server, and knowing how far it got. */
@NullMarked
package vn.thidua.web.delivery.smtp;

import org.jspecify.annotations.NullMarked;

/**
 * Mail: what is due leaves, once, to the right people, and it can be proved. Built like a ledger.
 *
 * <p>A {@link vn.thidua.web.delivery.Subscription} is one person's wish: a report about a scope, by
 * a {@link vn.thidua.web.delivery.calendar.Calendar}, in a language. A {@link
 * vn.thidua.web.delivery.Mailing} is one time at which a report was due by a calendar: the run of
 * that report. A {@link vn.thidua.web.delivery.Delivery} is one message to one recipient: a line of
 * the {@link vn.thidua.web.delivery.Ledger}, unique by (report, scope, period, edition, recipient).
 *
 * <p>Four hands work on them, each on any number of instances over one database:
 *
 * <ol>
 *   <li>The {@link vn.thidua.web.delivery.Planner} turns calendars into mailings and lines. One
 *       plans at a time; unique keys make a second plan of the same time a plan of nothing. Times
 *       that passed while nobody was there are caught up once, by the last of them.
 *   <li>The {@link vn.thidua.web.delivery.Builder} has the document of a line issued, in the name
 *       of the one who gets it. What is not sound, not theirs to see or not there is HELD and said.
 *   <li>The {@link vn.thidua.web.delivery.Sender} hands lines to the mail server.
 *   <li>The {@link vn.thidua.web.delivery.Watchdog} tells the owner and the board of what was due
 *       and did not leave.
 * </ol>
 *
 * <p>States: DUE → BUILT → SENT → ACCEPTED; FAILED comes again after a growing delay; GIVEN_UP and
 * HELD wait for a person. A line is claimed with {@code for update skip locked} and a lease by the
 * database's clock, so two instances never work on one line, and a dead one's lines come free by
 * themselves. A line becomes SENT the moment before its first byte of data leaves, and ACCEPTED
 * with the server's answer. One that is found SENT with its lease run out, or whose connection
 * broke after the last byte, may have arrived: that is the one case that nothing can decide. It is
 * marked uncertain and repeated with the same Message-ID, which is derived from the unique key.
 * Triggers log every change and refuse to let an accepted line be anything else again.
 *
 * <p>Why no scheduler library: the calendars' times are computed from the ledger itself (the last
 * mailing, not the last tick), so a pulse a few seconds apart on each instance does; a scheduler's
 * own table would be a second truth about what was due.
 */
@NullMarked
package vn.thidua.web.delivery;

import org.jspecify.annotations.NullMarked;

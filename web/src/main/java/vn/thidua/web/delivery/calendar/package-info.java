/** When something is due: the calendars that people in a city's office go by. */
@NullMarked
package vn.thidua.web.delivery.calendar;

import org.jspecify.annotations.NullMarked;

package vn.thidua.etl.simulate;

import java.time.LocalDate;

/** Who took over from whom; the share in hundredths. */
record Succession(LocalDate effectiveOn, String predecessor, String successor, int share) {}

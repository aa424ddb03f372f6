package vn.thidua.etl.rulebook;

import java.util.List;

/**
 * Something that makes a rulebook unsound, and with it refused whole.
 *
 * @param where in which of the rulebook's lists it stands
 * @param index in that list; 0 for the rulebook itself
 * @param column of inputs.md at which it is said
 * @param value what stands there, empty where nothing does
 * @param details what a sentence about it names besides
 */
public record Flaw(
    Kind kind, Where where, int index, String column, String value, List<String> details) {

  public Flaw {
    details = List.copyOf(details);
  }

  public enum Where {
    RULEBOOK,
    CRITERION,
    BAND
  }

  /** One per sentence; {@link #rule()} tells which share a rule code. */
  public enum Kind {
    GROUP_SUM("rulebook_group_sum"),
    SCALE_SUM("rulebook_scale_sum"),
    UNKNOWN_PARENT("rulebook_unknown_parent"),
    LOOP("rulebook_loop"),
    BAND_EMPTY("rulebook_bands"),
    BAND_OVERLAP("rulebook_bands"),
    BAND_GAP("rulebook_bands"),
    BAND_POINTS("rulebook_bands"),
    METHOD_MISSING("rulebook_method"),
    METHOD_NEAR("rulebook_method"),
    METHOD_LACKS("rulebook_method"),
    TIE_BREAK("rulebook_tie_break");

    private final String rule;

    Kind(String rule) {
      this.rule = rule;
    }

    /** The stable rule code of inputs.md. */
    public String rule() {
      return rule;
    }
  }
}

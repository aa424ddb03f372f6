package vn.thidua.etl.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tie-breaks of a rulebook (scoring.md, section 5): {@code GROUP:<criterion_code>}, {@code
 * FEWER_PENALTIES}, {@code COMMITMENTS_MET}, {@code PREVIOUS_RANK}. Words are not case-sensitive,
 * codes are.
 */
public final class TieBreaks {

  /** What stands before the code of a group. */
  public static final String GROUP = "GROUP:";

  /** Those that name no group. */
  public static final Set<String> WORDS =
      Set.of("FEWER_PENALTIES", "COMMITMENTS_MET", "PREVIOUS_RANK");

  private TieBreaks() {}

  /**
   * The tie-breaks in order, words in capitals; those nobody knows are among them.
   *
   * @param text {@code ;}-separated, as sent
   */
  public static List<String> of(@Nullable String text) {
    List<String> tieBreaks = new ArrayList<>();
    for (String part : text == null ? new String[0] : text.split(";", -1)) {
      String token = part.strip();
      if (token.regionMatches(true, 0, GROUP, 0, GROUP.length())) {
        tieBreaks.add(GROUP + token.substring(GROUP.length()).strip());
      } else if (!token.isEmpty()) {
        tieBreaks.add(token.toUpperCase(Locale.ROOT));
      }
    }
    return tieBreaks;
  }
}

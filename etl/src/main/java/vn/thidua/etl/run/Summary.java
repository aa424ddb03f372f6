package vn.thidua.etl.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.etl.dossier.Notice;
import vn.thidua.etl.publish.Edition;

/**
 * What became of a run, for people and, as JSON, for programs.
 *
 * @param runId 0 where there is no mart
 * @param state as in {@code mart.run}
 * @param unchangedYears years whose last edition already says the same
 * @param refusals refused lines by rule code
 */
public record Summary(
    long runId,
    String state,
    int exitStatus,
    String message,
    long rowsRead,
    long rowsAccepted,
    long rowsSuperseded,
    long rowsRejected,
    Map<String, Long> refusals,
    List<EditionLine> editions,
    List<Integer> unchangedYears,
    List<Notice> ignoredFiles,
    List<Notice> warnings,
    List<String> findings,
    double seconds) {

  /** A new edition. */
  public record EditionLine(
      long editionId, int year, String kind, String asOf, String contentDigest) {

    static EditionLine of(Edition edition) {
      return new EditionLine(
          edition.editionId(),
          edition.year(),
          edition.kind().name(),
          edition.asOf().toString(),
          edition.contentDigest());
    }
  }

  /** As lines for a person. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s: %s%n".formatted(runId == 0 ? "Result" : "Run " + runId + " " + state, message));
    text.append(
        "  rows read %,d = accepted %,d + superseded %,d + refused %,d%n"
            .formatted(rowsRead, rowsAccepted, rowsSuperseded, rowsRejected));
    if (!refusals.isEmpty()) {
      text.append("  refused by rule: %s%n".formatted(new TreeMap<>(refusals)));
    }
    for (EditionLine edition : editions) {
      text.append(
          "  edition %d of %d, %s as of %s, content %s…%n"
              .formatted(
                  edition.editionId(),
                  edition.year(),
                  edition.kind(),
                  edition.asOf(),
                  edition.contentDigest().substring(0, 12)));
    }
    if (!unchangedYears.isEmpty()) {
      text.append(
          "  unchanged: %s%n"
              .formatted(
                  unchangedYears.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
    notices(text, "ignored", ignoredFiles);
    notices(text, "warning", warnings);
    findings.forEach(finding -> text.append("  finding: %s%n".formatted(finding)));
    return text.append("  %.1f s%n".formatted(seconds)).toString();
  }

  private static void notices(StringBuilder text, String word, List<Notice> notices) {
    notices.stream()
        .limit(SHOWN)
        .forEach(n -> text.append("  %s: %s: %s%n".formatted(word, n.sourceFile(), n.messageEn())));
    if (notices.size() > SHOWN) {
      text.append("  %s: %d more, all with --json%n".formatted(word, notices.size() - SHOWN));
    }
  }

  private static final int SHOWN = 10;
}

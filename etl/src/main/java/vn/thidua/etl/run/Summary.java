package vn.thidua.etl.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.etl.dossier.IntakeAccount;
import vn.thidua.etl.dossier.Notice;
import vn.thidua.etl.publish.Correction;
import vn.thidua.etl.publish.Edition;

/**
 * What became of a run, for people and, as JSON, for programs.
 *
 * @param runId 0 where there is no mart
 * @param state as in {@code mart.run}
 * @param unchangedYears years whose last edition already says the same
 * @param refusals refused lines by rule code
 * @param corrections of official editions by those of this run
 * @param findings of the published years, by code; each stands in {@code mart.finding}
 * @param doubts what the program's own tests warn of
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
    List<Correction> corrections,
    List<Integer> unchangedYears,
    List<Notice> ignoredFiles,
    List<Notice> warnings,
    Map<String, Long> findings,
    List<String> doubts,
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

  /** Of a dossier of which nothing was published. */
  static Summary unpublished(
      long runId,
      String state,
      ExitStatus status,
      String message,
      IntakeAccount account,
      Progress progress) {
    return new Summary(
        runId,
        state,
        status.code(),
        message,
        account.rowsRead(),
        account.rowsAccepted(),
        account.rowsSuperseded(),
        account.rowsRejected(),
        account.rejects().byRule(),
        List.of(),
        List.of(),
        List.of(),
        account.ignored(),
        account.warnings(),
        Map.of(),
        List.of(),
        progress.elapsed().toMillis() / 1000.0);
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
    for (Correction correction : corrections) {
      text.append(
          "  edition %d corrects edition %d: %d units changed%n"
              .formatted(
                  correction.editionId(), correction.previousEditionId(), correction.units()));
    }
    if (!unchangedYears.isEmpty()) {
      text.append(
          "  unchanged: %s%n"
              .formatted(
                  unchangedYears.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
    notices(text, "ignored", ignoredFiles);
    notices(text, "warning", warnings);
    if (!findings.isEmpty()) {
      text.append("  findings: %s%n".formatted(new TreeMap<>(findings)));
    }
    doubts.forEach(doubt -> text.append("  doubt: %s%n".formatted(doubt)));
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

package vn.thidua.etl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.DossierException;
import vn.thidua.etl.publish.MartException;
import vn.thidua.etl.wording.Messages;

/**
 * The cluster could not be used or let the run down; nothing was published. It is the operator's to
 * mend; both messages say what to do. {@link #getMessage} is the English one.
 */
public final class ClusterException extends RuntimeException {
  private static final int LONGEST = 300;

  /** By what Spark says, the most telling first. */
  private enum Kind {
    NO_EXECUTOR(Pattern.quote(ExecutorWatch.REASON).replace("%d", "\\E(\\d+)\\Q")),
    MEMORY(
        "OutOfMemoryError|exited with code (?:52|137)\\b|[Ee]xit (?:code|status):? (?:52|137)\\b"
            + "|exceeding (?:physical |virtual )?memory limits|OOMKilled"),
    LOST("ExecutorLostFailure|FetchFailed|failed to fetch|MetadataFetchFailed"),
    UNREACHABLE("All masters are unresponsive|Invalid master URL|Could not parse Master URL"),
    ENDED("SparkContext was shut down|stopped SparkContext|Master removed our application");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String messageVi;

  private ClusterException(Kind kind, String said, Throwable cause) {
    super(say(Locale.ENGLISH, kind, said), cause);
    this.messageVi = say(Locale.forLanguageTag("vi"), kind, said);
  }

  /** Spark did not start with that master. */
  static ClusterException unreachable(String master, Exception cause) {
    return new ClusterException(Kind.UNREACHABLE, master + ": " + cause.getMessage(), cause);
  }

  /**
   * What a failure says of the cluster, if anything.
   *
   * @param failure as Spark threw it
   */
  static Optional<ClusterException> in(Throwable failure) {
    List<String> told = new ArrayList<>();
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClusterException known) {
        return Optional.of(known);
      }
      if (cause instanceof DossierException || cause instanceof MartException) {
        return Optional.empty();
      }
      told.add(cause.toString());
    }
    String all = String.join("\n", told);
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(all);
      if (matcher.find()) {
        String said = matcher.groupCount() > 0 ? matcher.group(1) : line(all, matcher.start());
        return Optional.of(new ClusterException(kind, said, failure));
      }
    }
    return Optional.empty();
  }

  /** The line in which something stands, without the stack of the executor below it. */
  private static String line(String all, int at) {
    int from = all.lastIndexOf('\n', at) + 1;
    int to = all.indexOf('\n', at);
    String line = all.substring(from, to < 0 ? all.length() : to).strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static String say(Locale language, Kind kind, String said) {
    return Messages.sentence("vn.thidua.etl.run.cluster", language, kind.key())
        .format(new Object[] {said});
  }

  public String messageVi() {
    return messageVi;
  }

  public String messageEn() {
    return String.valueOf(getMessage());
  }
}

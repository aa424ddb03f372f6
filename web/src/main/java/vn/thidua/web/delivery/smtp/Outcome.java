package vn.thidua.web.delivery.smtp;

/**
 * How handing over a message ended.
 *
 * @param words what the server said, or what broke; one line
 */
public record Outcome(End end, String words) {
  private static final int LONGEST = 500;

  public Outcome {
    String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
    words = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  /** What it means. */
  public enum End {
    /** The server has taken it (2xx after the data). */
    ACCEPTED,
    /** The server wants to be asked again later (4xx): it does not have it. */
    DEFERRED,
    /** The server will never take it (5xx). */
    REFUSED,
    /** The connection broke before the end of the data: the server does not have it. */
    BROKEN,
    /** The connection broke after the end of the data and before the answer. */
    UNCERTAIN,
    /** It was no longer ours to send. */
    YIELDED
  }
}

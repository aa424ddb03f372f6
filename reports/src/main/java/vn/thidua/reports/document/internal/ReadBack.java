package vn.thidua.reports.document.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in a finished PDF, read by another library than the one that wrote it: letters
 * without blanks, for where lines and pages break is a matter of layout.
 */
public final class ReadBack {
  private static final int SHOWN = 80;
  private static final int MOST = 5;
  // foot, head and page number between two halves of a text that goes on over the page
  private static final int PAGE_TURN = 2_500;
  private static final int LONGEST_WORD = 40;
  private static final String OF_ANNEX = "annex";
  private static final String FOOT = "footer";

  private final String letters;
  // where pages end: the foot follows what is printed last
  private final List<Integer> turns = new ArrayList<>();
  // where the text before was found: most stand in the order of the composition
  private int last;

  private ReadBack(String letters) {
    this.letters = letters;
  }

  /**
   * Reads a PDF.
   *
   * @throws IllegalStateException where it is none
   */
  public static ReadBack of(byte[] pdf) {
    try {
      return ofText(PrintedText.of(pdf));
    } catch (IOException e) {
      throw new IllegalStateException("What was printed cannot be read as a PDF", e);
    }
  }

  /** What was read already. */
  static ReadBack ofText(String printed) {
    return new ReadBack(letters(printed));
  }

  /** SHA-256 of the letters: equal for two printings of the same content. */
  public String digest() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(letters.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * Whatever of a composition does not stand in the document: texts, headings, notes, and rows of
   * tables with all their cells side by side and one row after the other, so that a figure in
   * another row's place is missed too. Texts of the annex are only missed where there is one. Empty
   * where everything is there.
   */
  public List<String> missing(Frame frame, Composition composition) {
    List<String> missing = new ArrayList<>();
    List<String> ofAnnex = new ArrayList<>();
    findTurns(letters(Legible.of(frame.texts().getOrDefault(FOOT, ""))));
    frame
        .texts()
        .forEach((name, text) -> require(text, name.startsWith(OF_ANNEX) ? ofAnnex : missing));
    if (ofAnnex.size() < annexTexts(frame)) {
      missing.addAll(ofAnnex);
    }
    require(composition.title().toUpperCase(frame.language().locale()), missing);
    require(composition.summary(), missing);
    require(Optional.ofNullable(composition.closing()).orElse(""), missing);
    composition.blocks().forEach(block -> require(block, missing));
    return missing.size() > MOST ? missing.subList(0, MOST) : missing;
  }

  private void require(Block block, Collection<String> missing) {
    if (block instanceof TableSection table) {
      require(Optional.ofNullable(table.heading()).orElse(""), missing);
      require(Optional.ofNullable(table.notes()).orElse(""), missing);
      table.columns().forEach(column -> require(column.heading(), missing));
      requireInOrder(table.rows(), missing);
    } else if (block instanceof ChartSection chart) {
      require(chart.heading(), missing);
      chart.legend().forEach(key -> require(key.text(), missing));
      requireInOrder(
          chart.rows().stream().map(row -> List.of(row.label(), row.figures())).toList(), missing);
    } else if (block instanceof Block.Heading heading) {
      require(heading.text(), missing);
    } else if (block instanceof Block.Paragraph paragraph) {
      require(paragraph.text(), missing);
    } else if (block instanceof Block.Lead lead) {
      List<String> neither = new ArrayList<>();
      require(lead.here(), neither);
      if (!neither.isEmpty()) {
        require(lead.annexed(), missing);
      }
    } else if (block instanceof Block.Signatures signatures) {
      signatures
          .places()
          .forEach(
              place -> {
                require(place.party(), missing);
                require(place.position(), missing);
                require(Optional.ofNullable(place.name()).orElse(""), missing);
              });
    }
  }

  private void require(String text, Collection<String> missing) {
    Legible.of(text)
        .lines()
        .filter(
            line ->
                !standsWhole(letters(line))
                    && !goesOn(letters(line))
                    && !stands(parts(line), 0, letters.length()))
        .forEach(line -> missing.add(shown(line)));
  }

  private boolean standsWhole(String text) {
    int found = letters.indexOf(text, last);
    if (found < 0) {
      found = letters.indexOf(text);
    }
    last = found < 0 ? last : found;
    return found >= 0;
  }

  private void findTurns(String foot) {
    turns.clear();
    for (int found = foot.isEmpty() ? -1 : letters.indexOf(foot);
        found >= 0;
        found = letters.indexOf(foot, found + 1)) {
      turns.add(found);
    }
  }

  /** Whether the text stands to the end of a page, wherever its line broke, and goes on behind. */
  private boolean goesOn(String text) {
    for (int turn : turns) {
      for (int count = text.length() - 1; count > 0; count--) {
        if (letters.regionMatches(turn - count, text, 0, count)) {
          int rest = letters.indexOf(text.substring(count), turn);
          if (rest >= 0 && rest <= turn + PAGE_TURN) {
            return true;
          }
        }
      }
    }
    return false;
  }

  // a page may turn between two words, and in the middle of one that fills lines
  private static List<String> parts(String line) {
    return Arrays.stream(line.strip().split("\\s+", -1))
        .flatMap(
            word ->
                word.length() <= LONGEST_WORD
                    ? Stream.of(word)
                    : word.codePoints().mapToObj(Character::toString))
        .toList();
  }

  /** Whether the words stand there side by side, or go on over the turn of a page. */
  private boolean stands(List<String> words, int from, int latest) {
    String rest = letters(String.join("", words));
    int start = letters.indexOf(rest, from);
    if (start >= 0) {
      return start <= latest;
    }
    for (int count = words.size() - 1; count > 0; count--) {
      String first = letters(String.join("", words.subList(0, count)));
      int found = letters.indexOf(first, from);
      if (found >= 0) {
        int end = found + first.length();
        return found <= latest && stands(words.subList(count, words.size()), end, end + PAGE_TURN);
      }
    }
    return false;
  }

  private void requireInOrder(List<List<String>> rows, Collection<String> missing) {
    List<String> lines =
        rows.stream().map(row -> letters(Legible.of(String.join("", row)))).toList();
    // first after the heading, which was looked for before; a table may stand in front of it, too
    if (firstMissing(lines, last) < lines.size()) {
      int from = 0;
      for (int row = 0; row < lines.size(); row++) {
        int found = letters.indexOf(lines.get(row), from);
        if (found < 0) {
          missing.add(shown(String.join(" | ", rows.get(row))));
        } else {
          from = found + lines.get(row).length();
        }
      }
    }
  }

  /**
   * The first line that does not stand behind those before it; how many there are, where all do.
   */
  private int firstMissing(List<String> lines, int start) {
    int from = start;
    for (int line = 0; line < lines.size(); line++) {
      int found = letters.indexOf(lines.get(line), from);
      if (found < 0) {
        return line;
      }
      from = found + lines.get(line).length();
    }
    return lines.size();
  }

  private static long annexTexts(Frame frame) {
    return frame.texts().entrySet().stream()
        .filter(text -> text.getKey().startsWith(OF_ANNEX))
        .flatMap(text -> text.getValue().lines())
        .count();
  }

  private static String letters(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder letters = new StringBuilder(composed.length());
    // every blank there is takes one char
    for (int at = 0; at < composed.length(); at++) {
      char letter = composed.charAt(at);
      if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}

package vn.thidua.web.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thidua.reports.document.Signature;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.mart.Mart;

/**
 * Tells a genuine file from another. Whoever holds a file or reads a code off it may ask: the
 * answer says no more than the document itself does.
 */
@Service
class Verification {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Pd}]");
  private static final Pattern GROUPS = Pattern.compile("(.{4})(?!$)");

  private final Archive archive;
  private final Mart mart;
  private final BoardSignature board;

  Verification(Archive archive, Mart mart, BoardSignature board) {
    this.archive = archive;
    this.mart = mart;
    this.board = board;
  }

  /**
   * What is known of a file.
   *
   * @param bytes reads it; only asked where that helps
   */
  Verdict ofFile(String sha256, Supplier<byte[]> bytes) {
    Verdict verdict = verdict(archive.byDigest(sha256));
    return verdict.isUnknown() && board.isGiven()
        ? new Verdict(List.of(), Signature.of(bytes.get()).filter(board::made).orElse(null))
        : verdict;
  }

  /** What is known of a code, as somebody typed it off paper. */
  Verdict ofCode(String typed) {
    return verdict(archive.byCode(code(typed)));
  }

  /** The code as it was printed: Crockford's base 32 forgives a letter taken for a digit. */
  static String code(String typed) {
    String letters =
        BLANKS
            .matcher(typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return GROUPS.matcher(letters).replaceAll("$1-");
  }

  private Verdict verdict(List<Issued> found) {
    if (found.isEmpty()) {
      return new Verdict(List.of(), null);
    }
    List<Edition> editions =
        mart.contract().state() == Contract.State.READY ? mart.editions().all() : List.of();
    return new Verdict(
        found.stream()
            .map(each -> new Verdict.Found(each, correction(each, editions), signature(each)))
            .toList(),
        null);
  }

  // over the bytes that are kept, not over a word in a column
  private @Nullable Signature signature(Issued issued) {
    if (!issued.isSigned()) {
      return null;
    }
    try (InputStream content = archive.content(issued)) {
      return Signature.of(content.readAllBytes()).orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long correction(Issued issued, List<Edition> editions) {
    return editions.stream()
        .filter(each -> each.year() == issued.year() && each.kind() == EditionKind.OFFICIAL)
        .mapToLong(Edition::editionId)
        .filter(each -> each > issued.editionId())
        .max()
        .orElse(0);
  }
}

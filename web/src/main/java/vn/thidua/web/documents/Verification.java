package vn.thidua.web.documents;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
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

  Verification(Archive archive, Mart mart) {
    this.archive = archive;
    this.mart = mart;
  }

  /** What is known of a file with this SHA-256. */
  Verdict ofFile(String sha256) {
    return verdict(archive.byDigest(sha256));
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
      return new Verdict(List.of());
    }
    List<Edition> editions =
        mart.contract().state() == Contract.State.READY ? mart.editions().all() : List.of();
    return new Verdict(
        found.stream().map(each -> new Verdict.Found(each, correction(each, editions))).toList());
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

package vn.thidua.web.edition;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import vn.thidua.reports.scope.Viewer;

/** JSON of an edition: it never changes, so the edition and who reads it are its tag. */
public final class Tagged {
  private Tagged() {}

  /** Answers 304 without reading the mart where the reader has it already. */
  public static <T> @Nullable ResponseEntity<T> of(
      WebRequest request, Chosen chosen, Supplier<T> body) {
    return of(request, chosen, List.of(), body);
  }

  /**
   * The same for an answer that other editions stand behind as well.
   *
   * @param others their numbers
   */
  public static <T> @Nullable ResponseEntity<T> of(
      WebRequest request, Chosen chosen, List<Long> others, Supplier<T> body) {
    Viewer viewer = chosen.reading().sight().viewer();
    String tag =
        "\"%d%s-%s-%s\""
            .formatted(
                chosen.edition().editionId(),
                others.stream().map(each -> "." + each).collect(Collectors.joining()),
                viewer.role(),
                Integer.toHexString(String.valueOf(viewer.unitCode()).hashCode()));
    if (request.checkNotModified(tag)) {
      return null;
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(body.get());
  }
}

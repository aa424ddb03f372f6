package vn.thidua.web.edition;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * JSON of an edition: it never changes, so the edition and who reads it are its tag. The tag is set
 * for all routes alike before they are asked, and covers every edition an address can name.
 */
public final class Tagged {
  private Tagged() {}

  /** The answer for a reader who does not have it yet; the others were answered 304 before. */
  public static <T> ResponseEntity<T> of(WebRequest request, Chosen chosen, Supplier<T> body) {
    return of(request, chosen, List.of(), body);
  }

  /**
   * The same for an answer that other editions stand behind as well.
   *
   * @param others their numbers
   */
  public static <T> ResponseEntity<T> of(
      WebRequest request, Chosen chosen, List<Long> others, Supplier<T> body) {
    return ResponseEntity.ok(body.get());
  }
}

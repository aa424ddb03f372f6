package vn.thidua.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.web.account.Throttle;
import vn.thidua.web.digest.Sha256;
import vn.thidua.web.route.OpenToPublic;

/**
 * Is this file genuine? Open without an account: whoever was given a document can check it. A file
 * is held against the archive by its digest and not kept.
 */
@Controller
class VerifyController {
  private static final String PAGE = "documents/verify";
  private static final int LONGEST_CODE = 64;
  private static final long LONGEST_DOCUMENT = 5_000_000;

  private final Verification verification;
  private final Names names;
  private final Throttle throttle = new Throttle(Clock.systemUTC());

  VerifyController(Verification verification, Names names) {
    this.verification = verification;
    this.names = names;
  }

  /** The form, or the answer to a code: the QR code of a document leads here. */
  @GetMapping("/verify")
  @OpenToPublic
  String code(
      @RequestParam @Nullable String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("names", names);
    if (code == null || code.isBlank()) {
      return PAGE;
    }
    String typed = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    String known = Verification.code(typed);
    model.addAttribute("typed", typed.strip());
    if (mayAsk(known, request, response, model)) {
      answer(verification.ofCode(known), known, request, model);
    }
    return PAGE;
  }

  @PostMapping("/verify")
  @OpenToPublic
  String file(
      @RequestParam MultipartFile file,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    model.addAttribute("names", names);
    if (file.isEmpty()) {
      model.addAttribute("fault", "verify.fault.empty");
      return PAGE;
    }
    String sha256 = Sha256.of(file.getInputStream());
    model.addAttribute("fileName", file.getOriginalFilename());
    model.addAttribute("sha256", sha256);
    if (mayAsk(sha256, request, response, model)) {
      answer(verification.ofFile(sha256, () -> bytes(file)), sha256, request, model);
    }
    return PAGE;
  }

  /** What may bear a signature of the board; what is longer than its documents is none of them. */
  private static byte[] bytes(MultipartFile file) {
    if (file.getSize() > LONGEST_DOCUMENT) {
      return new byte[0];
    }
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean mayAsk(
      String asked, HttpServletRequest request, HttpServletResponse response, Model model) {
    if (throttle.allows(asked, request.getRemoteAddr())) {
      return true;
    }
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    model.addAttribute("fault", "verify.fault.throttled");
    return false;
  }

  private void answer(Verdict verdict, String asked, HttpServletRequest request, Model model) {
    if (verdict.isUnknown()) {
      throttle.failed(asked, request.getRemoteAddr());
    }
    model.addAttribute("verdict", verdict);
  }
}

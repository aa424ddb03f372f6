package vn.thidua.web.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Audit;

/** Hands a finished file to a reader, on the record. */
@Component
public class Downloads {
  private final Audit audit;

  Downloads(Audit audit) {
    this.audit = audit;
  }

  /** Writes a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Makes the file aside and sends it when it is whole: what fails while it is made has failed
   * before the answer begins, so nobody gets half of one, and its size does not count in memory.
   */
  public void send(
      HttpServletRequest request,
      HttpServletResponse response,
      String fileName,
      String mediaType,
      Content content)
      throws IOException {
    Path aside = Files.createTempFile("thidua-", ".download");
    try {
      try (OutputStream out = Files.newOutputStream(aside)) {
        content.writeTo(out);
      }
      try (InputStream whole = Files.newInputStream(aside)) {
        response.setContentLengthLong(Files.size(aside));
        send(request, response, fileName, mediaType, whole);
      }
    } finally {
      Files.delete(aside);
    }
  }

  /** Sends a file that is whole already. */
  public void send(
      HttpServletRequest request,
      HttpServletResponse response,
      String fileName,
      String mediaType,
      InputStream content)
      throws IOException {
    String login = AccountGuard.account(request).orElseThrow().login();
    audit.add(login, Audit.Action.DOWNLOADED, fileName, request.getRemoteAddr());
    response.setContentType(mediaType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(fileName).build().toString());
    content.transferTo(response.getOutputStream());
  }
}

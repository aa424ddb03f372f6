package vn.thidua.web.rankings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Audit;

/** Hands a finished file to a reader, on the record. */
@Component
class Downloads {
  private final Audit audit;

  Downloads(Audit audit) {
    this.audit = audit;
  }

  /** Sends the file; what fails while it is made has failed before, so nobody gets half of one. */
  void send(
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

package vn.thidua.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Audit;

/**
 * Hands a file of the archive to a reader, on the record. It is whole before the answer begins, and
 * the answer says first how long it is: who gets half of one can tell.
 */
@Component
public class Handover {
  private final Issuing issuing;
  private final Audit audit;

  Handover(Issuing issuing, Audit audit) {
    this.issuing = issuing;
    this.audit = audit;
  }

  public void send(
      IssuedDocument document, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String login = AccountGuard.account(request).orElseThrow().login();
    issuing.handedTo(document, login, Way.SCREEN, request.getRemoteAddr());
    audit.add(login, Audit.Action.DOWNLOADED, document.fileName(), request.getRemoteAddr());
    response.setContentType(document.mediaType());
    response.setContentLengthLong(document.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(document.fileName()).build().toString());
    try (InputStream content = document.content()) {
      content.transferTo(response.getOutputStream());
    }
  }
}

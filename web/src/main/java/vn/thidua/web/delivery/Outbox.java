package vn.thidua.web.delivery;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server, if one is configured ({@code spring.mail.host}); else everything waits. */
@Component
class Outbox {
  private final ObjectProvider<JavaMailSenderImpl> server;

  Outbox(ObjectProvider<JavaMailSenderImpl> server) {
    this.server = server;
  }

  Optional<JavaMailSenderImpl> server() {
    return Optional.ofNullable(server.getIfAvailable());
  }
}

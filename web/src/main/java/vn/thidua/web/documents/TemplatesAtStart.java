package vn.thidua.web.documents;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A template that is at fault ends the start, not a mailing at year-end. Pages are served while
 * templates compile; the service calls itself ready afterwards.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class TemplatesAtStart implements ApplicationRunner {
  private final Issuing issuing;

  TemplatesAtStart(Issuing issuing) {
    this.issuing = issuing;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    issuing.makeReady();
  }
}

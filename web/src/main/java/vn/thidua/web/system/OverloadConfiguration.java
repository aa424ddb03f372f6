package vn.thidua.web.system;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How much the service takes on at once: {@code thidua.load.*}. */
@Configuration(proxyBeanMethods = false)
class OverloadConfiguration {

  /**
   * What is taken on.
   *
   * @param atWork requests answered at once; each may hold one connection to the database
   * @param waiting requests that wait for their turn
   * @param patience how long, in milliseconds
   */
  @ConfigurationProperties("thidua.load")
  record Load(
      @DefaultValue("16") int atWork,
      @DefaultValue("32") int waiting,
      @DefaultValue("2000") long patience) {
    Load {
      if (atWork < 1 || waiting < 0 || patience < 0) {
        throw new IllegalArgumentException(
            "thidua.load.at-work must be 1 or more, waiting and patience 0 or more; given: %d, %d, %d"
                .formatted(atWork, waiting, patience));
      }
    }
  }

  @Bean
  FilterRegistrationBean<Overload> overload(Load load, MessageSource messages) {
    FilterRegistrationBean<Overload> first =
        new FilterRegistrationBean<>(
            new Overload(load.atWork(), load.waiting(), load.patience(), messages));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return first;
  }
}

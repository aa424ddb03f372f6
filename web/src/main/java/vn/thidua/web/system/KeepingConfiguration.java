package vn.thidua.web.system;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where answers are taken up to be kept. */
@Configuration(proxyBeanMethods = false)
class KeepingConfiguration {
  /** Behind the filters that decide who may ask, for which an order is set. */
  @Bean
  FilterRegistrationBean<KeepingFilter> keeping() {
    FilterRegistrationBean<KeepingFilter> last = new FilterRegistrationBean<>(new KeepingFilter());
    last.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.FORWARD);
    return last;
  }
}

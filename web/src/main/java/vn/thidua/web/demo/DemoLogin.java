package vn.thidua.web.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the log-in page the accounts of the demo. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoLogin implements WebMvcConfigurer {
  private final DemoAccounts accounts;

  DemoLogin(DemoAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(
            new HandlerInterceptor() {
              @Override
              public boolean preHandle(
                  HttpServletRequest request, HttpServletResponse response, Object handler) {
                request.setAttribute("demoAccounts", accounts.made());
                return true;
              }
            })
        .addPathPatterns("/login");
  }
}

package vn.thidua.web.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Accounts;
import vn.thidua.web.account.Audit;
import vn.thidua.web.route.Routes;

/** Which role reaches which route: what each controller says of itself, and nothing else. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final int BCRYPT_STRENGTH = 12;

  /** Everything comes from this host; no script or style stands in a page. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
  }

  @Bean
  SecurityFilterChain routes(
      HttpSecurity http,
      Accounts accounts,
      Audit audit,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults)
      throws Exception {
    Routes own = Routes.of(handlers.getHandlerMethods());
    return http.authorizeHttpRequests(routes -> allow(routes, own))
        .formLogin(
            form ->
                form.loginPage("/login").permitAll().failureHandler(SecurityConfiguration::refuse))
        .logout(
            logout ->
                logout
                    .logoutSuccessUrl("/login?out")
                    .addLogoutHandler(
                        (request, response, session) -> signedOut(audit, request, session)))
        .exceptionHandling(
            refused ->
                refused.defaultAccessDeniedHandlerFor(
                    (request, response, fault) ->
                        faults.resolveException(request, response, null, fault),
                    PathPatternRequestMatcher.withDefaults().matcher("/api/v1/**")))
        .addFilterBefore(new AccountGuard(accounts), AuthorizationFilter.class)
        .headers(SecurityConfiguration::protect)
        .build();
  }

  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          routes,
      Routes own) {
    routes
        .requestMatchers(
            HttpMethod.GET, "/assets/**", "/webjars/**", "/favicon.ico", "/actuator/health")
        .permitAll()
        .requestMatchers("/error", "/login")
        .permitAll();
    for (Routes.Route route : own.all()) {
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl url =
          routes.requestMatchers(
              PathPatternRequestMatcher.withDefaults()
                  .matcher(route.method(), route.path().getPatternString()));
      if (route.roles().isEmpty()) {
        url.permitAll();
      } else {
        url.hasAnyRole(route.roles().stream().map(Role::name).toArray(String[]::new));
      }
    }
    routes.anyRequest().denyAll();
  }

  private static void protect(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"));
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
      throws IOException {
    String reason = fault instanceof LockedException ? "throttled" : "failed";
    response.sendRedirect(request.getContextPath() + "/login?" + reason);
  }

  private static void signedOut(
      Audit audit, HttpServletRequest request, @Nullable Authentication session) {
    if (session != null) {
      audit.add(session.getName(), Audit.Action.SIGNED_OUT, null, request.getRemoteAddr());
    }
  }
}

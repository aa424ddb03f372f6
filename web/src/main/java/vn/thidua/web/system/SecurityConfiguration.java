package vn.thidua.web.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Accounts;
import vn.thidua.web.account.Audit;

/**
 * Which role reaches which route; what is not named here is denied. What a role sees on a route is
 * the scope's business, below the web layer.
 */
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
  SecurityFilterChain routes(HttpSecurity http, Accounts accounts, Audit audit) throws Exception {
    return http.authorizeHttpRequests(SecurityConfiguration::allow)
        .formLogin(
            form ->
                form.loginPage("/login").permitAll().failureHandler(SecurityConfiguration::refuse))
        .logout(
            logout ->
                logout
                    .logoutSuccessUrl("/login?out")
                    .addLogoutHandler(
                        (request, response, session) -> signedOut(audit, request, session)))
        .addFilterBefore(new AccountGuard(accounts), AuthorizationFilter.class)
        .headers(SecurityConfiguration::protect)
        .build();
  }

  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          routes) {
    routes
        .requestMatchers(
            HttpMethod.GET, "/assets/**", "/webjars/**", "/favicon.ico", "/actuator/health")
        .permitAll()
        .requestMatchers("/error", "/login")
        .permitAll()
        .requestMatchers("/account/password")
        .authenticated()
        .requestMatchers(HttpMethod.GET, "/")
        .authenticated()
        .requestMatchers(
            HttpMethod.GET,
            "/overview",
            "/clusters",
            "/clusters/*",
            "/units",
            "/units/*",
            "/rankings",
            "/rankings.csv",
            "/rankings.xlsx",
            "/rankings.pdf",
            "/api/v1/**")
        .hasAnyRole("BOARD", "CLUSTER_HEAD", "UNIT")
        .requestMatchers("/runs", "/runs/**")
        .hasAnyRole("BOARD", "ADMIN")
        .requestMatchers("/admin", "/admin/**")
        .hasRole("ADMIN")
        .anyRequest()
        .denyAll();
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

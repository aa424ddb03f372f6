package vn.thidua.web.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Accounts;
import vn.thidua.web.account.Audit;
import vn.thidua.web.account.TokenGuard;
import vn.thidua.web.account.Tokens;
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

  private static final RequestMatcher API =
      PathPatternRequestMatcher.withDefaults().matcher("/api/v1/**");

  private static final RequestMatcher UNSUBSCRIBE =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/unsubscribe");

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
  }

  @Bean
  SecurityFilterChain routes(
      HttpSecurity http,
      Accounts accounts,
      Tokens tokens,
      Audit audit,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults)
      throws Exception {
    Routes own = Routes.of(handlers.getHandlerMethods());
    AuthenticationEntryPoint program =
        (request, response, fault) -> ask(faults, request, response, fault);
    return http.authorizeHttpRequests(routes -> allow(routes, own))
        .formLogin(
            form ->
                form.loginPage("/login").permitAll().failureHandler(SecurityConfiguration::refuse))
        .logout(
            logout ->
                logout
                    .logoutSuccessUrl("/login?out")
                    // over HTTPS: nobody reads on with the browser's back button
                    .addLogoutHandler(
                        new HeaderWriterLogoutHandler(
                            new ClearSiteDataHeaderWriter(
                                ClearSiteDataHeaderWriter.Directive.CACHE)))
                    .addLogoutHandler(
                        (request, response, session) -> signedOut(audit, request, session)))
        .exceptionHandling(
            refused ->
                refused
                    .defaultAuthenticationEntryPointFor(program, API)
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE)
                    .defaultAccessDeniedHandlerFor(
                        (request, response, fault) ->
                            faults.resolveException(request, response, null, fault),
                        API)
                    // without another the one above would answer for pages too, and show nothing
                    .defaultAccessDeniedHandlerFor(
                        new AccessDeniedHandlerImpl(), AnyRequestMatcher.INSTANCE))
        // a mail program ends a subscription with one click and brings nothing but a signed key
        .csrf(csrf -> csrf.ignoringRequestMatchers(UNSUBSCRIBE))
        .requestCache(cache -> cache.requestCache(pages()))
        .addFilterBefore(new TokenGuard(tokens, program), AnonymousAuthenticationFilter.class)
        .addFilterBefore(new AccountGuard(accounts), AuthorizationFilter.class)
        .headers(SecurityConfiguration::protect)
        .build();
  }

  /** Where somebody is led after the log-in: to the page that was asked for, and only to a page. */
  private static RequestCache pages() {
    HttpSessionRequestCache pages = new HttpSessionRequestCache();
    pages.setRequestMatcher(
        request ->
            HttpMethod.GET.matches(request.getMethod())
                && !API.matches(request)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT))
                    .contains(MediaType.TEXT_HTML_VALUE));
    return pages;
  }

  /** A program is not led to a page to log in. */
  private static void ask(
      HandlerExceptionResolver faults,
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException fault) {
    String scheme = TokenGuard.isMeant(request) ? "Bearer error=\"invalid_token\"" : "Bearer";
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme);
    faults.resolveException(request, response, null, fault);
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

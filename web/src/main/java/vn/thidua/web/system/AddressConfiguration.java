package vn.thidua.web.system;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Codes of units and clusters stand in addresses, and a code is any text, {@code P/6} and {@code
 * 5%} included. Such letters arrive encoded, are told apart from those of the address itself and
 * decoded once, in the part of a path they stand in: routes and their guards read the same path.
 */
@Configuration(proxyBeanMethods = false)
class AddressConfiguration {
  private static final String AS_IT_IS = "passthrough";

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedLetters() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              connector.setEncodedSolidusHandling(AS_IT_IS);
              connector.setEncodedReverseSolidusHandling(AS_IT_IS);
            });
  }

  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowUrlEncodedSlash(true);
    firewall.setAllowUrlEncodedDoubleSlash(true);
    firewall.setAllowUrlEncodedPercent(true);
    firewall.setAllowUrlEncodedPeriod(true);
    firewall.setAllowSemicolon(true);
    firewall.setAllowBackSlash(true);
    return firewall;
  }
}

package vn.thidua.web.rankings;

import java.util.Objects;
import org.springframework.core.env.Environment;
import vn.thidua.reports.document.Issuer;

/**
 * Who issues documents: {@code thidua.issuer.vi.*} and {@code thidua.issuer.en.*} with {@code
 * parent-body}, {@code issuing-body}, {@code nation}, {@code motto}, {@code symbol}, {@code place},
 * {@code authority}, {@code position}, {@code signer} and {@code recipients}; what is not given
 * stays as the documents have it.
 */
final class IssuerSettings {
  private IssuerSettings() {}

  static Issuer issuer(Environment environment) {
    Issuer defaults = Issuer.defaults();
    return new Issuer(
        body(environment, "thidua.issuer.vi.", defaults.vietnamese()),
        body(environment, "thidua.issuer.en.", defaults.english()));
  }

  private static Issuer.Body body(Environment given, String prefix, Issuer.Body otherwise) {
    String signer = given.getProperty(prefix + "signer");
    return new Issuer.Body(
        text(given, prefix + "parent-body", otherwise.parentBody()),
        text(given, prefix + "issuing-body", otherwise.issuingBody()),
        text(given, prefix + "nation", otherwise.nation()),
        text(given, prefix + "motto", otherwise.motto()),
        text(given, prefix + "symbol", otherwise.symbol()),
        text(given, prefix + "place", otherwise.place()),
        text(given, prefix + "authority", otherwise.authority()),
        text(given, prefix + "position", otherwise.position()),
        signer == null ? otherwise.signer() : signer,
        text(given, prefix + "recipients", otherwise.recipients()));
  }

  private static String text(Environment given, String name, String otherwise) {
    return Objects.requireNonNullElse(given.getProperty(name), otherwise);
  }
}

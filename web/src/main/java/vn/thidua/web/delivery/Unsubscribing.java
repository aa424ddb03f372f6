package vn.thidua.web.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The link by which a recipient without an account ends a subscription: its number, signed
 * (HMAC-SHA256) with a key that stands in the database, so that every instance knows it.
 */
@Component
class Unsubscribing {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern KEY = Pattern.compile("(\\d{1,18})\\.([0-9a-f]{64})");

  private final JdbcClient jdbc;
  private final String page;

  Unsubscribing(JdbcClient jdbc, @Value("${thidua.base-url:http://localhost:8080}") URI baseUrl) {
    this.jdbc = jdbc;
    this.page = baseUrl.toString().replaceAll("/+$", "") + "/unsubscribe";
  }

  /** Where a subscription is ended; its holder needs no account. */
  URI link(long subscriptionId) {
    return URI.create("%s?key=%s".formatted(page, key(subscriptionId)));
  }

  /** The subscription a key is for; empty where it was not signed here. */
  Optional<Long> subscription(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long subscriptionId = Long.parseLong(parts.group(1));
    byte[] given = key.getBytes(StandardCharsets.US_ASCII);
    byte[] right = key(subscriptionId).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(given, right) ? Optional.of(subscriptionId) : Optional.empty();
  }

  private String key(long subscriptionId) {
    String secret = jdbc.sql("select secret from app.delivery_key").query(String.class).single();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] signature =
          mac.doFinal(("unsubscribe " + subscriptionId).getBytes(StandardCharsets.UTF_8));
      return subscriptionId + "." + HexFormat.of().formatHex(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}

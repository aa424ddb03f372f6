package vn.thidua.web.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.thidua.web.delivery.calendar.WorkingDays;

/**
 * How mail is delivered. The server itself is {@code spring.mail.*}.
 *
 * @param enabled whether this instance plans, builds and sends; others over the same database may
 * @param from the sender's address; its domain is that of Message-IDs
 * @param fromName the sender's name
 * @param allowedDomains where mail may go, with their sub-domains; {@code *} for everywhere, and
 *     nowhere while it is empty
 * @param boardAddresses who is told, beside a subscription's owner, of what did not leave
 * @param attempts how often a message is tried before it is given up
 * @param firstRetry after the first failure; each further one waits twice as long
 * @param longestRetry beyond which the wait does not grow
 * @param lease how long a line is kept from other instances; longer than a message takes
 * @param beat between two looks at what is to do
 * @param connections to the mail server at once
 * @param largest message that is sent; a larger document goes as a link. The server's own limit
 *     counts too
 * @param editionLag how many days before its period's end an edition may stand and still be sent
 * @param lateAfter after which the owner is told that something due did not leave
 * @param holidays beside Saturdays and Sundays, for calendars by working day
 * @param yearEndFolder where the files of a closed year are written; empty for nowhere
 */
@ConfigurationProperties(prefix = "thidua.delivery", ignoreUnknownFields = false)
record DeliverySettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("thidua@localhost") String from,
    @DefaultValue("Thi Đua Analytics") String fromName,
    @DefaultValue Set<String> allowedDomains,
    @DefaultValue List<String> boardAddresses,
    @DefaultValue("8") int attempts,
    @DefaultValue("PT2M") Duration firstRetry,
    @DefaultValue("PT12H") Duration longestRetry,
    @DefaultValue("PT10M") Duration lease,
    @DefaultValue("PT10S") Duration beat,
    @DefaultValue("2") int connections,
    @DefaultValue("15MB") DataSize largest,
    @DefaultValue("0") int editionLag,
    @DefaultValue("PT6H") Duration lateAfter,
    @DefaultValue Set<LocalDate> holidays,
    @Nullable Path yearEndFolder) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");
  private static final int LONGEST_ADDRESS = 254;
  private static final int MOST_CONNECTIONS = 16;
  private static final String EVERYWHERE = "*";

  /**
   * @throws IllegalArgumentException with every fault there is
   */
  DeliverySettings {
    allowedDomains =
        Set.copyOf(
            allowedDomains.stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList());
    boardAddresses = List.copyOf(boardAddresses);
    holidays = Set.copyOf(holidays);
    List<String> faults = new ArrayList<>();
    require(isAddress(from), "from is not an address: " + from, faults);
    for (String address : boardAddresses) {
      require(isAddress(address), "board-addresses has no address: " + address, faults);
      require(
          allows(address, allowedDomains),
          "board-addresses: allowed-domains does not hold the domain of " + address,
          faults);
    }
    require(attempts >= 1, "attempts is at least 1", faults);
    require(isPositive(firstRetry), "first-retry is longer than nothing", faults);
    require(
        longestRetry.compareTo(firstRetry) >= 0, "longest-retry is at least first-retry", faults);
    require(isPositive(lease), "lease is longer than nothing", faults);
    require(isPositive(beat), "beat is longer than nothing", faults);
    require(isPositive(lateAfter), "late-after is longer than nothing", faults);
    require(
        connections >= 1 && connections <= MOST_CONNECTIONS,
        "connections lies between 1 and " + MOST_CONNECTIONS,
        faults);
    require(largest.toBytes() > 0, "largest is more than nothing", faults);
    require(editionLag >= 0, "edition-lag is a number of days", faults);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          String.join("; ", faults.stream().map(each -> "thidua.delivery." + each).toList()));
    }
  }

  private static void require(boolean holds, String fault, List<String> faults) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  /** Whether it is written like an address of mail. */
  static boolean isAddress(String address) {
    return address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches();
  }

  /** Whether mail may go there. */
  boolean allows(String address) {
    return allows(address, allowedDomains);
  }

  private static boolean allows(String address, Set<String> domains) {
    String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return domains.stream()
        .anyMatch(
            each -> each.equals(EVERYWHERE) || domain.equals(each) || domain.endsWith("." + each));
  }

  /** How long to wait after a number of failures: twice as long each time, up to the longest. */
  Duration retryAfter(int failures) {
    long doubled = 1L << Math.min(30, Math.max(0, failures - 1));
    Duration wait = firstRetry.multipliedBy(doubled);
    return wait.compareTo(longestRetry) > 0 ? longestRetry : wait;
  }

  /** The domain of the sender. */
  String domain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }

  WorkingDays workingDays() {
    return new WorkingDays(holidays);
  }
}

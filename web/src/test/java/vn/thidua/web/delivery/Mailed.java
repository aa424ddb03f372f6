package vn.thidua.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.web.demo.Dashboard;

/**
 * A message that a calendar made due and a mail server took, for whoever looks at the ledger.
 *
 * @param deliveryId its line
 * @param mailingId the time at which it was due
 */
public record Mailed(long deliveryId, long mailingId) {

  /** Sends somebody outside what is about a unit; the subscription ends with it. */
  public static Mailed about(String unit) {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      Hands hands = new Hands("2025-07-05T01:00:00Z", server.getSmtp().getPort(), Hands.settings());
      String address = Hands.address();
      // a time that no other test has: a report is due once at a time of a calendar
      long subscription =
          hands.subscribe(address, "unit-scorecard", "unit:" + unit, "month cron 0 17 5 * * *");
      hands.clock.by(Duration.ofDays(1));
      hands.work();
      hands.subscriptions.state(
          subscription, Subscription.State.ENDED, "test", hands.clock.instant());
      Mailed mailed = to(address);
      Delivery sent = hands.ledger.byId(mailed.deliveryId()).orElseThrow();
      assertThat(sent.state()).isEqualTo(Delivery.State.ACCEPTED);
      return mailed;
    } finally {
      server.stop();
    }
  }

  private static Mailed to(String address) {
    return Dashboard.running()
        .part(JdbcClient.class)
        .sql(
            "select delivery_id, mailing_id from app.delivery"
                + " where recipient = ? and kind = 'DOCUMENT'")
        .param(address)
        .query(Mailed.class)
        .single();
  }
}

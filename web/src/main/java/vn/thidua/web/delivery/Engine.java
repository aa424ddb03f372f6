package vn.thidua.web.delivery;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.web.live.Pulse;

/**
 * Keeps the hands moving on this instance, each in a thread of its own, so that a server that hangs
 * holds up no plan. What a stop cuts off goes on here or elsewhere once its lease has run out.
 */
@Component
class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final DeliverySettings settings;
  private final Planner planner;
  private final Builder builder;
  private final Sender sender;
  private final Watchdog watchdog;
  private final YearEnd yearEnd;
  private final Outbox outbox;
  private final List<Pulse> pulses = new ArrayList<>();

  Engine(
      DeliverySettings settings,
      Planner planner,
      Builder builder,
      Sender sender,
      Watchdog watchdog,
      YearEnd yearEnd,
      Outbox outbox) {
    this.settings = settings;
    this.planner = planner;
    this.builder = builder;
    this.sender = sender;
    this.watchdog = watchdog;
    this.yearEnd = yearEnd;
    this.outbox = outbox;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (!settings.enabled()) {
      return;
    }
    if (outbox.server().isEmpty()) {
      LOG.info("No mail server is configured (spring.mail.host): what is due waits in the outbox");
    }
    pulse("delivery-planner", planner::plan);
    pulse("delivery-builder", builder::build);
    pulse("delivery-sender", sender::send);
    pulse("delivery-watchdog", watchdog::watch);
    pulse("delivery-year-end", yearEnd::close);
  }

  private void pulse(String name, Runnable beat) {
    pulses.add(Pulse.every(settings.beat(), name, beat));
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    builder.stop();
    sender.stop();
    pulses.forEach(Pulse::close);
  }
}

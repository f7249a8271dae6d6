package dialer.app.camel;

import dialer.app.outbound.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * Gives each new event to its receivers, and sends every receiver that has something due to the
 * route that delivers: twice a second, whatever the others do.
 */
public final class OutboxRoute extends RouteBuilder {

  static final String WEBHOOKS = "seda:webhooks";
  static final String EVENT_FILES = "seda:event-files";
  private static final String NEVER_HELD_UP = "?discardWhenFull=true&waitForTaskToComplete=Never";
  private static final int AT_ONCE = 1_000;
  private static final int PERIODS_BETWEEN_LOOKS = 10;
  private static final int PERIODS_BETWEEN_SWEEPS = 1_000;
  private static final Duration KEPT = Duration.ofDays(7);

  private final Outbox outbox;
  private final boolean files;
  private long rounds;
  private final Consumer<Outbox.Waiting> waiting;
  private final FaultLog faults = new FaultLog("events cannot leave");

  /**
   * Spreads that outbox.
   *
   * @param files whether there is an out folder
   * @param waiting is told what waits, now and then
   */
  public OutboxRoute(Outbox outbox, boolean files, Consumer<Outbox.Waiting> waiting) {
    this.outbox = outbox;
    this.files = files;
    this.waiting = waiting;
  }

  @Override
  public void configure() {
    onException(Exception.class).handled(true).process(faults::tell);
    from("timer:outbox?delay=500&period=500")
        .routeId("outbox")
        .process(this::spread)
        .choice()
        .when(_ -> files)
        .to(EVENT_FILES + NEVER_HELD_UP)
        .end()
        .process(this::hooksDue)
        .split(body())
        .to(WEBHOOKS + NEVER_HELD_UP);
  }

  private void spread(Exchange round) {
    while (outbox.spread(files, AT_ONCE) == AT_ONCE) {
      // More are waiting.
    }
    rounds++;
    if (rounds % PERIODS_BETWEEN_LOOKS == 1) {
      waiting.accept(outbox.waiting());
    }
    if (rounds % PERIODS_BETWEEN_SWEEPS == 1) {
      outbox.forget(KEPT);
    }
    faults.allIsWell();
  }

  private void hooksDue(Exchange exchange) {
    exchange.getMessage().setBody(outbox.hooksDue(), List.class);
  }
}

package dialer.app.wiring;

import dialer.app.outbound.Outbox.Waiting;
import dialer.app.screens.HealthBoard.Finding;
import dialer.ui.events.Part.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;

/** How much waits to leave the house, for Prometheus and the health board. */
final class OutboxMeters {

  private static final Duration LATE = Duration.ofMinutes(2);

  private volatile Waiting last = Waiting.none();

  OutboxMeters(MeterRegistry registry) {
    registry.gauge("dialer.outbox.waiting", this, meters -> meters.last.deliveries());
    registry.gauge(
        "dialer.outbox.oldest.seconds", this, meters -> meters.last.oldest().toMillis() / 1e3);
  }

  void note(Waiting waiting) {
    last = waiting;
  }

  /** Late is what the usual waits of a healthy day do not explain. */
  Finding finding() {
    Waiting now = last;
    boolean late = now.oldest().compareTo(LATE) > 0;
    return new Finding(
        "outbox",
        null,
        late ? State.DEGRADED : State.UP,
        late ? "outbox_waiting" : "part_up",
        Map.of("n", now.deliveries()));
  }
}

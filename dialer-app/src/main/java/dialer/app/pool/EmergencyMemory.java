package dialer.app.pool;

import dialer.compliance.call.CampaignId;
import dialer.core.engine.Emergencies;
import dialer.core.engine.PoolEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The emergency stops of this node, for screens and for loops that begin later. Memory and inboxes
 * only: works with everything outside away.
 *
 * <p>Safe for any thread; never blocks.
 */
public final class EmergencyMemory {

  private final Routes routes;
  private final InstantSource clock;
  private volatile Emergencies now = Emergencies.none();

  /** Tells the loops behind those routes. */
  public EmergencyMemory(Routes routes, InstantSource clock) {
    this.routes = routes;
    this.clock = clock;
  }

  /** Stops a campaign; empty: all, and those that come later. */
  public synchronized void stop(Optional<CampaignId> campaign) {
    now = now.stop(campaign);
    routes.tellAll(new PoolEvent.EmergencyStopped(clock.instant(), campaign));
  }

  /** Lifts the stop of a campaign; empty: every stop. */
  public synchronized void lift(Optional<CampaignId> campaign) {
    now = now.lift(campaign);
    routes.tellAll(new PoolEvent.EmergencyLifted(clock.instant(), campaign));
  }

  /** What is stopped. */
  public Emergencies now() {
    return now;
  }

  /** What a loop that begins now must be told before its campaigns. */
  public List<PoolEvent> greeting() {
    Emergencies stops = now;
    Instant at = clock.instant();
    List<PoolEvent> events = new ArrayList<>();
    if (stops.all()) {
      events.add(new PoolEvent.EmergencyStopped(at, Optional.empty()));
    }
    for (CampaignId campaign : stops.but()) {
      Optional<CampaignId> one = Optional.of(campaign);
      events.add(
          stops.all()
              ? new PoolEvent.EmergencyLifted(at, one)
              : new PoolEvent.EmergencyStopped(at, one));
    }
    return events;
  }
}

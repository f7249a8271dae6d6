package dialer.app.wiring;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.desk.AgentDesks;
import dialer.app.pool.AttemptIds;
import dialer.app.pool.EmergencyMemory;
import dialer.app.pool.PoolLeases;
import dialer.app.pool.PoolOutlets;
import dialer.app.pool.PoolStart;
import dialer.app.runs.CampaignNews;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolLease;
import dialer.core.engine.PoolLoop;
import dialer.core.engine.TrunkPlan;
import dialer.core.engine.TrunkShare;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a pool's loop is given when this node takes it over: everything that is true at that moment.
 */
public final class LivePools implements PoolStart {

  /**
   * What is asked for it.
   *
   * @param trunks every trunk of every server
   * @param outlets where orders go
   */
  public record Sources(
      AsteriskTelephony telephony,
      List<TrunkPlan> trunks,
      CampaignNews news,
      PoolLeases leases,
      AgentDesks desks,
      EmergencyMemory emergencies,
      PoolOutlets outlets) {
    public Sources {
      trunks = List.copyOf(trunks);
    }
  }

  private final Sources sources;
  private final AttemptIds attemptIds;
  private final InstantSource clock;

  /** Starts loops from these sources. */
  public LivePools(Sources sources, AttemptIds attemptIds, InstantSource clock) {
    this.sources = sources;
    this.attemptIds = attemptIds;
    this.clock = clock;
  }

  @Override
  public PoolLoop loop(PoolId pool) {
    return new PoolLoop(pool, attemptIds);
  }

  @Override
  public PoolOutlets outlets(PoolLease lease) {
    return sources.outlets();
  }

  @Override
  public List<PoolEvent> greet(PoolLease lease) {
    Instant now = clock.instant();
    List<PoolEvent> greeting = new ArrayList<>();
    for (TrunkPlan trunk : sources.trunks()) {
      greeting.add(new PoolEvent.TrunkPlanned(now, trunk));
      greeting.add(new PoolEvent.TrunkShared(now, trunk.id(), TrunkShare.NONE));
    }
    greeting.addAll(sources.emergencies().greeting());
    greeting.addAll(sources.news().of(lease.pool()));
    sources
        .desks()
        .greeting(lease.pool())
        .forEach(event -> greeting.add(new PoolEvent.OfAgent(event)));
    greeting.add(new PoolEvent.AttemptsAdopted(now, sources.leases().leftBehind(lease)));
    servers()
        .filter(sources.telephony()::isUp)
        .forEach(server -> greeting.add(new PoolEvent.TelephonyBack(now, server, false)));
    return greeting;
  }

  private Stream<String> servers() {
    return sources.trunks().stream().map(trunk -> trunk.id().server()).distinct();
  }
}

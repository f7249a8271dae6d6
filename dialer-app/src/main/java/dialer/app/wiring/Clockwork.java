package dialer.app.wiring;

import dialer.app.aftercall.Recycler;
import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.desk.PromiseRound;
import dialer.app.messages.DeliveredMessages;
import dialer.app.pool.HopperTap;
import dialer.app.pool.Pools;
import dialer.app.pool.TrunkSharing;
import dialer.app.quartz.HouseBells;
import dialer.app.quartz.QuartzCampaignCalendar;
import dialer.app.recordings.RecordingKeeper;
import dialer.app.recordings.RecordingRetention;
import dialer.app.recordings.RecordingStop;
import dialer.app.runs.HoursKeeper;
import dialer.app.unattended.AskedConclusions;
import dialer.campaigns.desk.CampaignBells;
import dialer.core.agent.AgentState;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What this node does again and again: keeps leases, fills hoppers, moves leads on. Starts last and
 * stops first, so that nothing is placed while the house is being built or taken down.
 */
final class Clockwork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  /** What it drives. */
  record Works(
      AsteriskTelephony telephony,
      Pools pools,
      TrunkSharing trunks,
      HopperTap hopper,
      PromiseRound promises,
      Recycler recycler,
      CampaignBells bells,
      QuartzCampaignCalendar calendar,
      HoursKeeper hours,
      DeliveredMessages messages,
      Recordings recordings,
      AskedConclusions answers) {}

  /** What it does for recordings: take in, delete, and stop placing on a full disk. */
  record Recordings(
      RecordingKeeper keeper, RecordingRetention retention, RecordingStop stop, HouseBells bells) {}

  private static final Duration RETENTION = Duration.ofMinutes(10);

  private final Works works;
  private final boolean atOnce;
  private volatile boolean running;
  private ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);

  /**
   * Drives those.
   *
   * @param atOnce whether it starts with the application; otherwise somebody starts it later
   */
  Clockwork(Works works, boolean atOnce) {
    this.works = works;
    this.atOnce = atOnce;
    clock.shutdown();
  }

  @Override
  public void start() {
    works.telephony().start();
    clock =
        Executors.newScheduledThreadPool(
            4, Thread.ofPlatform().daemon().name("clockwork-", 0).factory());
    every(1_000, works.pools()::keep);
    every(250, works.trunks()::run);
    every(300, works.recycler()::run);
    every(300, this::fillHoppers);
    every(1_000, works.promises()::run);
    startCalendar();
    every(1_000, works.hours()::run);
    every(2_000, works.bells()::lookAfter);
    every(1_000, works.answers());
    every(60_000, works.messages()::deliverMissing);
    every(1_000, works.recordings().stop()::run);
    every(2_000, works.recordings().keeper()::run);
    running = true;
  }

  /** Bells missed while no node was up are worked out from the clock, not replayed. */
  private void startCalendar() {
    works.calendar().start(works.bells());
    works.bells().wake();
    works
        .recordings()
        .bells()
        .ring("recording-retention", RETENTION, works.recordings().retention()::run);
  }

  private void every(long millis, Runnable work) {
    clock.scheduleWithFixedDelay(() -> carefully(work), 0, millis, TimeUnit.MILLISECONDS);
  }

  /** A fault of one round must not end all rounds. */
  private static void carefully(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("a round of the clockwork failed: {}; the next one tries again", e.toString());
    }
  }

  private void fillHoppers() {
    for (PoolSnapshot pool : works.pools().snapshots()) {
      int agents = workingAgents(pool.agents());
      pool.campaigns().stream()
          .filter(line -> line.state() == RunState.RUNNING)
          .forEach(line -> works.hopper().fill(line.campaign(), agents));
    }
  }

  private static int workingAgents(Map<AgentState, Integer> agents) {
    return List.of(AgentState.READY, AgentState.RESERVED, AgentState.ON_CALL, AgentState.WRAP_UP)
        .stream()
        .mapToInt(state -> agents.getOrDefault(state, 0))
        .sum();
  }

  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
  }

  @Override
  public boolean isAutoStartup() {
    return atOnce;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}

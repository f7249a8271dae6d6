package dialer.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialer.app.plan.GateBook;
import dialer.app.plan.PackHolidays;
import dialer.app.plan.Plans;
import dialer.app.pool.Routes;
import dialer.app.quartz.QuartzCampaignCalendar;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignCalendar;
import dialer.campaigns.campaign.CampaignState;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolSnapshot;
import dialer.core.hopper.SkillDemand;
import dialer.core.pacing.PacingDecision;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.impl.StdSchedulerFactory;

/** A campaign that is set up while the node runs opens and closes like any other. */
class BellsOfLaterCampaignsTest {

  /** A Tuesday that is no holiday. */
  private static final Instant CLOSING = Instant.parse("2026-11-24T09:00:00Z");

  private static final Instant OPENING = Instant.parse("2026-11-24T01:00:00Z");

  private final OneCampaign books =
      new OneCampaign(OneCampaign.tokyo(CampaignState.RUNNING, Optional.of("sorry-ja")));
  private final Routes routes = new Routes();
  private final List<RunState> told = new CopyOnWriteArrayList<>();
  private Scheduler scheduler;
  private LiveOrders orders;
  private Plans plans;

  @AfterEach
  void ends() throws Exception {
    if (scheduler != null) {
      scheduler.shutdown(true);
    }
  }

  @Test
  void campaignStartedAfterBootClosesAtItsClosing() throws Exception {
    nodeRunsAt(CLOSING.minusSeconds(6));
    orders.announce(books.now());
    assertThat(told).startsWith(RunState.RUNNING);
    await().atMost(Duration.ofSeconds(60)).until(() -> told.contains(RunState.PAUSED));
  }

  @Test
  void campaignStartedBeforeItsHoursOpensAtItsOpening() throws Exception {
    nodeRunsAt(OPENING.minusSeconds(6));
    orders.announce(books.now());
    assertThat(told).startsWith(RunState.PAUSED);
    await().atMost(Duration.ofSeconds(60)).until(() -> told.contains(RunState.RUNNING));
  }

  @Test
  void changedHoursRingAtTheNewClosing() throws Exception {
    nodeRunsAt(CLOSING.minusSeconds(6));
    Campaign paused = books.now().in(CampaignState.PAUSED);
    orders.announce(paused);
    orders.announce(books.now());
    await().atMost(Duration.ofSeconds(60)).until(() -> told.getLast() == RunState.PAUSED);
    assertThat(told).containsSubsequence(RunState.PAUSED, RunState.RUNNING, RunState.PAUSED);
  }

  @Test
  void stoppedCampaignHasNoBell() throws Exception {
    nodeRunsAt(CLOSING.minusSeconds(3600));
    orders.announce(books.now());
    assertThat(bells()).isEqualTo(1);
    orders.announce(books.now().in(CampaignState.STOPPED));
    assertThat(bells()).isZero();
  }

  @Test
  void draftIsTheBusinessOfNoLoop() throws Exception {
    nodeRunsAt(CLOSING.minusSeconds(3600));
    orders.announce(OneCampaign.tokyo(CampaignState.DRAFT, Optional.empty()));
    assertThat(told).isEmpty();
    assertThat(bells()).isZero();
  }

  @Test
  void loopThatMissedTheClosingIsToldWithinASecond() throws Exception {
    nodeRunsAt(CLOSING);
    keeper(line(RunState.RUNNING)).run();
    assertThat(told).containsExactly(RunState.PAUSED);
    keeper(line(RunState.PAUSED)).run();
    assertThat(told).as("a loop that knows is left alone").hasSize(1);
  }

  @Test
  void loopThatMissedAStopOrAStartElsewhereIsTold() throws Exception {
    nodeRunsAt(OPENING);
    keeper().run();
    assertThat(told).containsExactly(RunState.RUNNING);
    books.put(books.now().in(CampaignState.STOPPED));
    keeper(line(RunState.RUNNING)).run();
    assertThat(told).containsExactly(RunState.RUNNING, RunState.STOPPING);
  }

  private HoursKeeper keeper(PoolSnapshot.CampaignLine... lines) {
    PoolSnapshot shown =
        new PoolSnapshot(Instant.EPOCH, Map.of(), List.of(lines), List.of(), Map.of());
    return new HoursKeeper(() -> Map.of(OneCampaign.POOL, shown), books, plans, orders);
  }

  private PoolSnapshot.CampaignLine line(RunState state) {
    PacingDecision none = new PacingDecision(0, PacingDecision.PAUSED, Map.of());
    return new PoolSnapshot.CampaignLine(
        books.now().id(), state, 0, 0, 0, 0, 0, 0, SkillDemand.everything(), 0, 0, none, List.of());
  }

  private int bells() throws Exception {
    return scheduler
        .getTriggerKeys(org.quartz.impl.matchers.GroupMatcher.triggerGroupEquals("hours"))
        .size();
  }

  /** A node that has been up for a while; its clock for hours is set, and runs on from there. */
  private void nodeRunsAt(Instant now) throws Exception {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "test-" + System.nanoTime());
    settings.setProperty("org.quartz.threadPool.threadCount", "1");
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    scheduler = new StdSchedulerFactory(settings).getScheduler();
    GateBook gates = GateBook.lawful();
    gates.rulebook(books.now().rulePacks());
    InstantSource system = InstantSource.system();
    Duration ahead = Duration.between(system.instant(), now);
    InstantSource clock = InstantSource.offset(system, ahead);
    plans = new Plans(books, gates, new PackHolidays(), clock);
    var calendar = new QuartzCampaignCalendar(scheduler, new PackHolidays(), clock, ahead);
    orders =
        new LiveOrders(
            books,
            new CampaignNews(plans, (_, _) -> List.of(), clock),
            new LiveOrders.Tellers(routes, calendar, _ -> {}),
            campaign -> {
              throw new AssertionError("nothing is started here");
            });
    routes.open(OneCampaign.POOL, this::hear);
    calendar.start(new Announcing());
  }

  private void hear(PoolEvent event) {
    if (event instanceof PoolEvent.CampaignPlanned planned) {
      told.add(planned.plan().state());
    }
  }

  private final class Announcing implements CampaignCalendar.Bells {
    @Override
    public void hours(CampaignId campaign, Instant planned) {
      books.find(campaign).ifPresent(orders::announce);
    }

    @Override
    public void due(CampaignId campaign, LeadId lead, Instant planned) {
      throw new AssertionError("no callback was promised");
    }
  }
}

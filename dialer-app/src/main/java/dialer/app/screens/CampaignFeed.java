package dialer.app.screens;

import dialer.app.plan.AbandonLimits;
import dialer.app.plan.AbandonStandings;
import dialer.app.plan.GateBook;
import dialer.app.pool.Pools;
import dialer.app.postgres.screens.LeadHolds;
import dialer.app.postgres.screens.PostgresCampaignDay;
import dialer.app.postgres.screens.PostgresCampaignDay.Day;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.compliance.call.CampaignId;
import dialer.compliance.rulebook.Rulebook;
import dialer.core.agent.AgentState;
import dialer.core.engine.Blocker;
import dialer.core.engine.PoolSnapshot;
import dialer.core.engine.PoolSnapshot.CampaignLine;
import dialer.ui.events.CallCounts;
import dialer.ui.events.CampaignLive;
import dialer.ui.events.CampaignLive.AbandonAccount;
import dialer.ui.events.CampaignLive.AgentCounts;
import dialer.ui.events.CampaignLive.BlockerRow;
import dialer.ui.events.CampaignLive.LineUse;
import dialer.ui.events.CampaignLive.Pacing;
import dialer.ui.manager.CampaignRuns;
import dialer.ui.manager.CampaignRuns.Hours;
import dialer.ui.manager.CampaignWord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A campaign's figures: the loop's of this moment, the database's at most a second old. */
public final class CampaignFeed {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Books books;
  private final Pools pools;
  private final CampaignRuns runs;
  private final Map<CampaignId, Known> known = new ConcurrentHashMap<>();

  private record Known(Instant at, Campaign campaign, Day day, Slow slow) {}

  /** What costs more to read and changes less. */
  private record Slow(Instant at, List<AbandonAccount> abandon, List<BlockerRow> held) {}

  /** The database's side. */
  public record Books(
      CampaignStore campaigns,
      GateBook gates,
      PostgresCampaignDay days,
      AbandonStandings standings,
      LeadHolds holds) {}

  /** The loops' side: what is in the air, what people ordered. */
  public record Loops(Pools pools, CampaignRuns runs) {}

  /** Figures of those. */
  public CampaignFeed(Books books, Loops loops) {
    this.books = books;
    this.pools = loops.pools();
    this.runs = loops.runs();
  }

  /** The campaign's figures; empty if there is none. */
  public Optional<CampaignLive> of(CampaignId id) {
    Instant now = InstantSource.system().instant();
    return read(id, now).map(facts -> live(facts, now));
  }

  private Optional<Known> read(CampaignId id, Instant now) {
    Known before = known.get(id);
    if (before != null && Duration.between(before.at(), now).compareTo(FRESH) < 0) {
      return Optional.of(before);
    }
    Optional<Known> read =
        books
            .campaigns()
            .find(id)
            .map(campaign ->
                new Known(
                    now, campaign, books.days().of(campaign, now), slow(campaign, before, now)));
    read.ifPresent(fresh -> known.put(id, fresh));
    return read;
  }

  private Slow slow(Campaign campaign, @Nullable Known before, Instant now) {
    if (before != null
        && Duration.between(before.slow().at(), now).compareTo(LeadHolds.fresh()) < 0) {
      return before.slow();
    }
    return new Slow(now, abandoned(campaign, now), books.holds().of(campaign, now));
  }

  private List<AbandonAccount> abandoned(Campaign campaign, Instant now) {
    Rulebook rulebook = books.gates().rulebook(campaign.rulePacks());
    return books.standings().of(campaign, rulebook, now).stream()
        .map(standing ->
            new AbandonAccount(
                standing.scope().name(),
                (int) standing.window().toHours(),
                standing.rate().orElse(null),
                standing.abandoned(),
                standing.answered(),
                standing.limit(),
                stopsAt(rulebook),
                standing.left()))
        .toList();
  }

  private static double stopsAt(Rulebook rulebook) {
    return AbandonLimits.of(rulebook).share();
  }

  private CampaignLive live(Known facts, Instant now) {
    Campaign campaign = facts.campaign();
    Optional<PoolSnapshot> pool = pools.snapshot(campaign.staffing().pool());
    Optional<CampaignLine> line =
        pool.flatMap(p ->
            p.campaigns().stream()
                .filter(each -> each.campaign().equals(campaign.id()))
                .findFirst());
    Hours hours = runs.hours(campaign, now);
    Day day = facts.day();
    return new CampaignLive(
        now,
        campaign.id().value(),
        CampaignWord.of(campaign.state(), runs.emergencies().isStopped(campaign.id())),
        hours.open(),
        hours.closesAt(),
        hours.opensAt(),
        line.map(each -> pacing(each, day, now)).orElse(null),
        day.leads(),
        blockers(line, pool, facts.slow()),
        facts.slow().abandon(),
        line.map(CampaignFeed::calls).orElseGet(() -> new CallCounts(0, 0, 0, 0)),
        pool.map(CampaignFeed::agents).orElseGet(() -> new AgentCounts(0, 0, 0, 0, 0)),
        pool.map(CampaignFeed::lines).orElseGet(() -> new LineUse(0, 0)),
        day.answerToAgent(),
        day.today(),
        day.dispositions(),
        day.funnel(),
        day.series(),
        day.quotas(),
        day.pilot());
  }

  private static Pacing pacing(CampaignLine line, Day day, Instant now) {
    return new Pacing(perMinute(day, now), line.decision().limitedBy(), line.decision().inputs());
  }

  /** Attempts of the current quarter of an hour, by the minutes that have passed of it. */
  private static double perMinute(Day day, Instant now) {
    List<Integer> steps = day.series().attempts();
    if (steps.isEmpty()) {
      return 0;
    }
    long seconds = Duration.between(day.series().from(), now).toSeconds();
    long step = day.series().stepMinutes() * 60L;
    double minutes = Math.max(seconds % step, 60) / 60.0;
    return seconds / step == steps.size() - 1L ? steps.getLast() / minutes : 0;
  }

  /** What holds the pace, then what holds leads. */
  private static List<BlockerRow> blockers(
      Optional<CampaignLine> line, Optional<PoolSnapshot> pool, Slow slow) {
    List<BlockerRow> all =
        new ArrayList<>(line.map(each -> blockers(each, pool)).orElse(List.of()));
    all.addAll(slow.held());
    return all;
  }

  private static List<BlockerRow> blockers(CampaignLine line, Optional<PoolSnapshot> pool) {
    return line.blockers().stream()
        .map(blocker -> new BlockerRow(code(blocker), null, params(blocker, pool), null, null))
        .toList();
  }

  private static Map<String, Object> params(Blocker blocker, Optional<PoolSnapshot> pool) {
    Map<String, Object> params = new HashMap<>(blocker.facts());
    pool.ifPresent(p -> params.put("ready", p.agents().getOrDefault(AgentState.READY, 0)));
    return params;
  }

  /** The screens' word for a reason of the loop. */
  private static String code(Blocker blocker) {
    return switch (blocker.kind()) {
      case EMERGENCY -> "emergency";
      case LEASE_LOST -> "lease_elsewhere";
      case JOURNAL_AWAY -> "database_away";
      case RECONCILING, SERVER_AWAY -> "asterisk_away";
      case CAMPAIGN_PAUSED -> "paused";
      case CAMPAIGN_STOPPING -> "stopped";
      case BLOCKED -> blocker.facts().getOrDefault("reason", "other");
      case NO_TRUNK, TRUNK_FAULTS, LINES -> "lines";
      case NO_AGENTS, AGENTS_BUSY -> "agents";
      case AGENTS_LACK_SKILLS -> "skills";
      case NO_LEADS -> "no_leads";
      case CALL_RATE -> "call_rate";
      case ALLOWANCE -> "allowance";
    };
  }

  private static CallCounts calls(CampaignLine line) {
    return new CallCounts(line.unanswered(), line.waiting(), line.talking(), line.ending());
  }

  private static AgentCounts agents(PoolSnapshot pool) {
    Map<AgentState, Integer> by = pool.agents();
    return new AgentCounts(
        by.getOrDefault(AgentState.READY, 0),
        by.getOrDefault(AgentState.RESERVED, 0),
        by.getOrDefault(AgentState.ON_CALL, 0),
        by.getOrDefault(AgentState.WRAP_UP, 0),
        by.getOrDefault(AgentState.PAUSED, 0));
  }

  private static LineUse lines(PoolSnapshot pool) {
    return new LineUse(
        pool.trunks().stream().mapToInt(PoolSnapshot.TrunkLine::inUse).sum(),
        pool.trunks().stream().mapToInt(PoolSnapshot.TrunkLine::channels).sum());
  }
}

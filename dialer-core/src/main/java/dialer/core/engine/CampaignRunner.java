package dialer.core.engine;

import dialer.core.agent.AgentSession;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.pacing.AbandonLedger;
import dialer.core.pacing.LinesPacer;
import dialer.core.pacing.Pacer;
import dialer.core.pacing.PacingDecision;
import dialer.core.pacing.PacingEvent;
import dialer.core.pacing.PacingMode;
import dialer.core.pacing.PowerPacer;
import dialer.core.pacing.PreviewPacer;
import dialer.core.pacing.ProgressivePacer;
import dialer.core.pacing.predictive.PredictivePacer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One campaign of the pool: its plan, pacer, leads in hand and reasons not to place. */
final class CampaignRunner {

  /** After the hopper had nothing, it is asked again. */
  private static final Duration DRY = Duration.ofSeconds(1);

  /** Between two looks into a hopper whose first leads nobody can serve. */
  private static final Duration SIFT = Duration.ofMillis(100);

  private static final PacingDecision NOTHING =
      new PacingDecision(0, PacingDecision.PAUSED, Map.of());

  private static final String PACER_FAILED = "pacer_failed";
  private static final Logger LOG = LoggerFactory.getLogger(CampaignRunner.class);

  private CampaignPlan plan;
  private Pacer pacer;
  private AbandonLedger ledger;
  private PacingDecision decision = NOTHING;
  private final LeadBench bench = new LeadBench();
  private final Set<String> blocks = new TreeSet<>();
  private final DialPace pace = new DialPace();
  private boolean emergency;
  private boolean taking;
  private boolean sifting;
  private Optional<Set<String>> missing = Optional.empty();
  private Optional<Instant> dryUntil = Optional.empty();
  private boolean removed;
  private boolean drained;
  private boolean pastIsKnown;

  CampaignRunner(CampaignPlan plan) {
    this(plan, pacerOf(plan));
  }

  CampaignRunner(CampaignPlan plan, Pacer pacer) {
    this.plan = plan;
    this.pacer = pacer;
    this.ledger = new AbandonLedger(plan.abandonLimit().window());
  }

  private static Pacer pacerOf(CampaignPlan plan) {
    if (!plan.needsAgents()) {
      return new LinesPacer((int) Math.round(plan.linesPerAgent()));
    }
    return switch (plan.mode()) {
      case PREVIEW -> new PreviewPacer();
      case PROGRESSIVE -> new ProgressivePacer();
      case POWER -> new PowerPacer(plan.linesPerAgent(), plan.abandonLimit());
      case PREDICTIVE ->
          new PredictivePacer(plan.abandonLimit(), plan.rules().ring(), plan.rules().decideAfter());
    };
  }

  CampaignPlan plan() {
    return plan;
  }

  /** A changed plan. The pacer is new when its law changed; {@code replay} tells it the present. */
  void plan(CampaignPlan next, Instant now, List<PacingEvent> replay) {
    boolean sameLaw =
        next.mode() == plan.mode()
            && next.linesPerAgent() == plan.linesPerAgent()
            && next.needsAgents() == plan.needsAgents()
            && next.requiredSkills().equals(plan.requiredSkills())
            && next.abandonLimit().equals(plan.abandonLimit())
            && (next.mode() != PacingMode.PREDICTIVE || next.rules().equals(plan.rules()));
    drained = drained && next.state() == RunState.STOPPING;
    plan = next;
    removed = false;
    if (!sameLaw) {
      renew(now, replay);
    }
  }

  private void renew(Instant now, List<PacingEvent> replay) {
    PacingEvent history = new PacingEvent.HistoryTold(now, ledger.history());
    pacer = pacerOf(plan);
    blocks.remove(PACER_FAILED);
    ledger = new AbandonLedger(plan.abandonLimit().window());
    observe(history);
    replay.forEach(this::observe);
  }

  /** What was before this loop; told again it would count twice or forget what is not written. */
  void past(PacingEvent.HistoryTold past) {
    if (!pastIsKnown) {
      pastIsKnown = true;
      observe(past);
    }
  }

  void observe(PacingEvent event) {
    guarded(() -> pacer.observe(event));
    ledger.observe(event);
    if (event instanceof PacingEvent.CallPlaced placed) {
      pace.placed(placed.at());
    }
  }

  PacingDecision decide(Instant now) {
    PacingDecision[] made = {NOTHING};
    guarded(() -> made[0] = pacer.decide(now));
    return made[0];
  }

  /** A mistake in a pacer stops this one campaign, loudly; calls in flight are served. */
  private void guarded(Runnable asked) {
    try {
      asked.run();
    } catch (RuntimeException e) {
      blocks.add(PACER_FAILED);
      LOG.error("campaign {}: its pacer failed, it places no more calls", plan.campaign(), e);
    }
  }

  /** Nothing may be placed: the decision says so too. */
  void halted() {
    decision = NOTHING;
  }

  PacingDecision decision() {
    return decision;
  }

  void decided(PacingDecision made) {
    decision = made;
  }

  double dialsPerMinute(Instant now) {
    return pace.perMinute(now);
  }

  LeadBench bench() {
    return bench;
  }

  boolean isQualified(AgentSession agent) {
    return agent.skills().containsAll(plan.requiredSkills());
  }

  Set<String> blocks() {
    return blocks;
  }

  boolean isEmergency() {
    return emergency;
  }

  void emergency(boolean on) {
    emergency = on;
  }

  boolean isRunning() {
    return plan.state() == RunState.RUNNING && !removed && !emergency && blocks.isEmpty();
  }

  void remove() {
    removed = true;
  }

  boolean isRemoved() {
    return removed;
  }

  /** Whether the end of the last call is to be told now; true once. */
  boolean drains() {
    boolean now = plan.state() == RunState.STOPPING && !drained;
    drained = drained || now;
    return now;
  }

  /** Whether leads may be asked for; then they are on their way. */
  boolean startTaking(Instant now) {
    if (taking || dryUntil.filter(now::isBefore).isPresent()) {
      return false;
    }
    taking = true;
    dryUntil = Optional.empty();
    return true;
  }

  /** So many came, and so many of them could be used. */
  void taken(int leads, int kept, Instant now) {
    taking = false;
    sifting = leads > 0 && kept == 0;
    Duration rest = sifting ? SIFT : DRY;
    dryUntil = kept == 0 ? Optional.of(now.plus(rest)) : Optional.empty();
  }

  /** Whether the last leads were all of a kind that nobody can serve: many are asked for next. */
  boolean isSifting() {
    return sifting;
  }

  void missing(Optional<Set<String>> skills) {
    missing = skills;
  }

  /** Skills that due leads need and nobody present has; empty: there are others, or none. */
  Optional<Set<String>> missing() {
    return missing;
  }

  Optional<Instant> dryUntil() {
    return dryUntil;
  }
}

package dialer.core.pacing.predictive;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.pacing.AbandonCount;
import dialer.core.pacing.AbandonLedger;
import dialer.core.pacing.AbandonLimit;
import dialer.core.pacing.Pacer;
import dialer.core.pacing.PacingDecision;
import dialer.core.pacing.PacingEvent;
import dialer.core.pacing.PacingEvent.AgentGone;
import dialer.core.pacing.PacingEvent.AgentMoved;
import dialer.core.pacing.PacingEvent.CallAbandoned;
import dialer.core.pacing.PacingEvent.CallAnswered;
import dialer.core.pacing.PacingEvent.CallEnded;
import dialer.core.pacing.PacingEvent.CallJoined;
import dialer.core.pacing.PacingEvent.CallPlaced;
import dialer.core.pacing.PacingEvent.CallRinging;
import dialer.core.pacing.PacingEvent.CallServed;
import dialer.core.pacing.PacingEvent.CallWaiting;
import dialer.core.pacing.PacingEvent.CallWithdrawn;
import dialer.core.pacing.PacingEvent.HistoryTold;
import dialer.core.pacing.PacingEvent.OthersClaim;
import dialer.core.pacing.predictive.FloorModel.Agent;
import dialer.core.pacing.predictive.FloorModel.Call;
import dialer.core.pacing.predictive.PacerCheckpoint.AgentLine;
import dialer.core.pacing.predictive.PacerCheckpoint.CallLine;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places one more call as long as its own risk of meeting no free agent is worth its price.
 *
 * <pre>
 * risk = Σ_k f(k) · P(D(k) ≥ free − waiting)        f(k): answered in cell k, if it is answered
 * place while risk ≤ price
 * </pre>
 *
 * <p>D is the law of {@link Shortage}, price that of {@link RiskPrice}, everything else is learned
 * ({@link Learner}); in-flight calls count with the upper bound p + s/2 of the answer chance, so
 * that a doubtful chance slows the pace. Never less than one call for each free agent, because
 * those risk nothing. With the allowance used up, or a limit of 0, it is exactly that, and the
 * decision says {@code allowance}.
 */
public final class PredictivePacer implements Pacer {

  /** The figure that says how many of the calls in flight will be answered. */
  public static final String EXPECTED_ANSWERS = "expected_answers";

  /** How many standard errors of the answer chance are added to it. */
  private static final double CAUTION = 0.5;

  /** Of an hour's handling, the part agents are thought to spend with callees. */
  private static final double OCCUPIED = 0.9;

  private final AbandonLimit limit;
  private final FloorModel floor = new FloorModel();
  private final Learner learner;
  private final Forecast forecast;
  private final RiskPrice price;
  private final AbandonLedger ledger;
  private Instant base = Instant.MIN;
  private double now;
  private double others;
  private double share = 1;

  /**
   * A pacer that has seen nothing yet.
   *
   * @param limit how many answered calls may be abandoned
   * @param ring how long a call rings at most
   * @param patience for how long an agent is looked for after the answer
   */
  public PredictivePacer(AbandonLimit limit, Duration ring, Duration patience) {
    this.limit = limit;
    Horizon horizon = Horizon.of(ring.toMillis() / 1000.0, patience.toMillis() / 1000.0);
    this.learner = new Learner(ring.toMillis() / 1000.0, horizon);
    this.forecast = new Forecast(horizon, learner);
    this.price = new RiskPrice(limit);
    this.ledger = new AbandonLedger(limit.window());
  }

  @Override
  public void observe(PacingEvent event) {
    pass(event.at());
    ledger.observe(event);
    switch (event) {
      case AgentMoved moved -> agent(moved.agent(), moved.state());
      case AgentGone gone -> agent(gone.agent(), AgentState.LOGGED_OUT);
      case OthersClaim claim -> {
        others = claim.calls();
        share = claim.share();
      }
      case CallPlaced placed -> placed(placed.attempt());
      case CallWithdrawn withdrawn -> withdrawn(withdrawn.attempt());
      case CallWaiting waiting -> waiting(waiting.attempt());
      case CallServed served -> floor.end(served.attempt());
      case CallJoined joined -> floor.end(joined.attempt());
      case CallAbandoned abandoned -> floor.end(abandoned.attempt());
      case CallEnded ended -> ended(ended.attempt());
      case CallRinging _, CallAnswered _, HistoryTold _ -> {}
    }
  }

  private double seconds(Instant at) {
    return base == Instant.MIN ? 0 : Duration.between(base, at).toMillis() / 1000.0;
  }

  private void pass(Instant at) {
    if (base == Instant.MIN) {
      base = at;
    }
    double to = seconds(at);
    if (to > now) {
      learner.until(to, floor);
      if (floor.working() > 0) {
        paceOf(floor.working());
        price.pass(to - now, surplus(ledger.counted(at)));
      }
      now = to;
    }
  }

  private void paceOf(int working) {
    price.perHour(3600 * OCCUPIED * working / learner.handling());
  }

  private void agent(AgentSessionId id, AgentState state) {
    Agent before = floor.move(id, state, now);
    paceOf(floor.working());
    if (before != null) {
      learner.left(before, state, now - before.since());
    }
  }

  private void placed(AttemptId id) {
    floor.move(id, new Call(now, false, false));
    learner.placed();
  }

  private void withdrawn(AttemptId id) {
    Call call = floor.end(id);
    if (call != null && !call.wanted()) {
      learner.withdrawn(now - call.placed());
    }
  }

  private void waiting(AttemptId id) {
    Call call = floor.move(id, new Call(now, true, true));
    if (call != null && !call.wanted()) {
      learner.answered(now - call.placed());
    }
  }

  private void ended(AttemptId id) {
    Call call = floor.end(id);
    if (call != null && !call.wanted()) {
      learner.unanswered(now - call.placed());
    }
  }

  private double surplus(AbandonCount counted) {
    return price.aim() * counted.answered() - counted.abandoned();
  }

  /** Calls that may still be abandoned before the pace falls back; what an hour earns is lent. */
  private double left(AbandonCount counted) {
    double lent = Math.max(limit.credit(), price.unit());
    return limit.share() * counted.answered() - counted.abandoned() + lent;
  }

  @Override
  public PacingDecision decide(Instant at) {
    AbandonCount counted = ledger.counted(at);
    int free = (int) Math.max(0, floor.ready() - others) - floor.waiting();
    int assured = Math.max(0, free - floor.unanswered());
    Map<String, Double> figures = figures(counted);
    if (limit.share() == 0 || left(counted) < 1) {
      return new PacingDecision(assured, PacingDecision.ALLOWANCE, figures);
    }
    double p = learner.chance().upper(CAUTION);
    forecast.look(new Forecast.View(floor, seconds(at), p, share));
    double paid = price.price(surplus(counted));
    int place = Math.max(assured, forecast.affordable(free, paid));
    figures.put("price", paid);
    figures.put("next_call_risk", forecast.lastRisk());
    figures.put(EXPECTED_ANSWERS, forecast.expectedAnswers());
    figures.put("expected_releases", forecast.expectedReleases());
    return new PacingDecision(place, PacingDecision.AGENTS, figures);
  }

  private Map<String, Double> figures(AbandonCount counted) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("agents", (double) floor.agents().size());
    figures.put("ready", (double) floor.ready());
    figures.put("working", (double) floor.working() - floor.ready());
    figures.put("claimed_by_others", others);
    figures.put("share_of_later_agents", share);
    figures.put("waiting", (double) floor.waiting());
    figures.put("in_flight", (double) floor.unanswered());
    figures.put("answer_chance", learner.chance().mean());
    figures.put("answer_chance_error", learner.chance().deviation());
    figures.put("handling_seconds", learner.handling());
    figures.put("answered", (double) counted.answered());
    figures.put("abandoned", (double) counted.abandoned());
    figures.put("abandon_limit", limit.share());
    figures.put("abandon_aim", price.aim());
    figures.put("allowance_left", Math.floor(Math.max(0, left(counted))));
    return figures;
  }

  /** All it knows now. */
  public PacerCheckpoint checkpoint() {
    StateLine learned = StateLine.writing();
    exchange(learned);
    List<AgentLine> agents =
        floor.agents().entrySet().stream()
            .map(e -> new AgentLine(e.getKey(), e.getValue().state(), e.getValue().since()))
            .toList();
    List<CallLine> calls =
        floor.calls().entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
    return new PacerCheckpoint(base, learned.numbers(), agents, calls, ledger.memory());
  }

  private static CallLine line(AttemptId id, Call call) {
    return new CallLine(id, call.placed(), call.wanted(), call.waits());
  }

  /**
   * Makes this pacer, which must be new and of the same terms, one that goes on from there.
   *
   * @throws IllegalArgumentException if the checkpoint is of another version
   */
  public PredictivePacer from(PacerCheckpoint checkpoint) {
    StateLine learned = StateLine.reading(checkpoint.learned());
    exchange(learned);
    learned.close();
    base = checkpoint.base();
    Map<AgentSessionId, Agent> agents = new LinkedHashMap<>();
    checkpoint.agents().forEach(a -> agents.put(a.id(), new Agent(a.state(), a.since())));
    Map<AttemptId, Call> calls = new LinkedHashMap<>();
    checkpoint.calls().forEach(c -> calls.put(c.id(), new Call(c.placed(), c.wanted(), c.waits())));
    floor.recall(agents, calls);
    ledger.recall(checkpoint.ledger());
    return this;
  }

  private void exchange(StateLine with) {
    now = with.one(now);
    others = with.one(others);
    share = with.one(share);
    learner.exchange(with);
    price.exchange(with);
  }
}

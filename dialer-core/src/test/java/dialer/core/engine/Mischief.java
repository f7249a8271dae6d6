package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.hopper.HopperEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Everything that goes wrong in a bad hour, by chance and by seed. */
final class Mischief {

  private final SimulatedPool pool;
  private final Random random;
  private final List<CampaignPlan> plans;
  private final List<AgentSessionId> agents = new ArrayList<>();
  private final List<CallEvent> heard = new ArrayList<>();
  private long nextAgent = 1;
  private boolean telephonyAway;

  Mischief(SimulatedPool pool, List<CampaignPlan> plans, long seed) {
    this.pool = pool;
    this.plans = plans;
    this.random = new Random(seed);
  }

  void logIn() {
    AgentSessionId agent = Ids.agent(nextAgent++);
    agents.add(agent);
    pool.logIn(agent, random.nextBoolean() ? Set.of("ja") : Set.of());
  }

  /** One thing goes wrong, or right again. */
  void happen() {
    Instant now = pool.heap.now();
    AgentSessionId agent = agents.get(random.nextInt(agents.size()));
    CampaignPlan plan = plans.get(random.nextInt(plans.size()));
    switch (random.nextInt(24)) {
      case 0 -> pool.agent(new AgentEvent.WentPaused(agent, now, "lunch"));
      case 1, 2, 3 -> pool.agent(new AgentEvent.WentReady(agent, now));
      case 4 -> breakLeg(agent);
      case 5 -> pool.agent(new AgentEvent.DeskLost(agent, now));
      case 6 -> pool.agent(new AgentEvent.DeskBack(agent, now));
      case 7 -> logOut(agent);
      case 8 -> logIn();
      case 9 -> pool.plan(plan.in(RunState.PAUSED));
      case 10, 11 -> pool.plan(plan.in(RunState.RUNNING));
      case 12 -> emergency(plan);
      case 13 -> journal();
      case 14 -> gap();
      case 15 -> telephony();
      case 16 -> suppress();
      case 17 -> pool.send(new PoolEvent.ManualDial(now, agent, plan.campaign(), someLead(plan)));
      case 22 -> offerAgain(plan);
      case 21 ->
          pool.callers.ring(
              plan.campaign(),
              someLead(plan),
              random.nextBoolean() ? Optional.of(agent) : Optional.empty());
      case 18 -> pool.agent(new AgentEvent.HungUpCall(agent, now));
      case 19 -> nonsense();
      case 20 -> pool.plan(Plans.power(plans.indexOf(plan) + 1L, 1 + random.nextInt(3)));
      default -> pool.agent(new AgentEvent.WrapUpDone(agent, now));
    }
  }

  private LeadId someLead(CampaignPlan plan) {
    return Ids.lead(100_000L * (plans.indexOf(plan) + 1) + random.nextInt(2_000));
  }

  /** A filler that reads too much: leads that wait, ring or talk are offered once more. */
  private void offerAgain(CampaignPlan plan) {
    List<LeadId> some = new ArrayList<>(pool.witness.leads(plan.campaign()));
    for (int i = 0; i < 20; i++) {
      some.add(someLead(plan));
    }
    pool.hopper.offer(
        plan.campaign(),
        some.stream().map(lead -> new HopperEntry(lead, 0, pool.heap.now(), Set.of())).toList());
  }

  private void breakLeg(AgentSessionId agent) {
    pool.network.loseLeg(agent);
    pool.heap.inMillis(random.nextInt(5_000), () -> pool.network.park(agent));
  }

  private void logOut(AgentSessionId agent) {
    if (agents.size() > 3) {
      agents.remove(agent);
      pool.agent(new AgentEvent.LoggedOut(agent, pool.heap.now()));
    }
  }

  private void emergency(CampaignPlan plan) {
    Instant now = pool.heap.now();
    Optional<CampaignId> whom =
        random.nextBoolean() ? Optional.empty() : Optional.of(plan.campaign());
    pool.send(new PoolEvent.EmergencyStopped(now, whom));
    pool.heap.inMillis(
        random.nextInt(20_000),
        () -> pool.send(new PoolEvent.EmergencyLifted(pool.heap.now(), whom)));
  }

  private void journal() {
    pool.journal(true);
    pool.heap.inMillis(random.nextInt(4_000), () -> pool.journal(false));
  }

  private void gap() {
    pool.loseCallEvents(true);
    pool.heap.inMillis(
        random.nextInt(1_500),
        () -> {
          pool.loseCallEvents(false);
          pool.send(new PoolEvent.Gapped(pool.heap.now()));
        });
  }

  private void telephony() {
    if (telephonyAway) {
      return;
    }
    telephonyAway = true;
    boolean restart = random.nextInt(3) == 0;
    pool.loseCallEvents(true);
    if (restart) {
      pool.network.restart();
      pool.callers.restart();
    }
    pool.send(new PoolEvent.TelephonyLost(pool.heap.now(), SimulatedPool.SERVER));
    pool.heap.inMillis(
        random.nextInt(4_000),
        () -> {
          telephonyAway = false;
          pool.loseCallEvents(false);
          pool.send(new PoolEvent.TelephonyBack(pool.heap.now(), SimulatedPool.SERVER, restart));
          if (restart) {
            agents.forEach(pool.network::park);
          }
        });
  }

  private void suppress() {
    List<AttemptId> some = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      some.add(Ids.attempt(1 + random.nextInt(3_000)));
    }
    pool.send(new PoolEvent.NumberSuppressed(pool.heap.now(), some));
  }

  /** A late, repeated or senseless call event. */
  private void nonsense() {
    AttemptId attempt = Ids.attempt(1 + random.nextInt(3_000));
    Instant now = pool.heap.now();
    AgentSessionId agent = agents.get(random.nextInt(agents.size()));
    CallEvent event =
        switch (random.nextInt(5)) {
          case 0 -> new CallEvent.Dialed(attempt, now);
          case 1 -> new CallEvent.AgentLeft(attempt, now, agent);
          case 2 -> new CallEvent.AnswerClassified(attempt, now, CallEvent.AnswerKind.HUMAN);
          case 3 -> new CallEvent.DeadlinePassed(attempt, now, CallEvent.Deadline.ANSWER);
          default -> heard.isEmpty() ? new CallEvent.Dialed(attempt, now) : heard.getLast();
        };
    heard.add(event);
    pool.send(new PoolEvent.OfCall(event));
  }

  /** Everything is put right, and every campaign stops. */
  void calmDown() {
    pool.runFor(Duration.ofSeconds(30));
    pool.journal(false);
    pool.send(new PoolEvent.EmergencyLifted(pool.heap.now(), Optional.empty()));
    plans.forEach(plan -> pool.plan(plan.in(RunState.STOPPING)));
    pool.runFor(Duration.ofMinutes(30));
  }
}

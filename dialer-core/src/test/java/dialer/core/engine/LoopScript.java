package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.call.HangupReport;
import dialer.core.call.HangupReport.EndedBy;
import dialer.core.hopper.HopperEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A loop led by hand, step by step. Leads and authorizations are answered at once; everything else
 * is said by the test.
 */
final class LoopScript {

  /** Longer than the trunk needs between two calls, too short for anybody to notice. */
  private static final Duration BLINK = Duration.ofNanos(200_000);

  final PoolLoop loop = new PoolLoop(Ids.pool(), Ids.attempts());
  final List<PoolCommand> said = new ArrayList<>();
  private final List<HopperEntry> leads = new ArrayList<>();
  private Instant now = SimulatedPool.START;
  private boolean holdingAnswers;
  private final List<ProposedDial> held = new ArrayList<>();

  LoopScript() {
    trunk(SimulatedPool.TRUNK, 100, 10_000);
    send(new PoolEvent.TelephonyBack(now, SimulatedPool.SERVER, false));
  }

  Instant now() {
    return now;
  }

  void trunk(TrunkId trunk, int channels, double perSecond) {
    send(new PoolEvent.TrunkPlanned(now, new TrunkPlan(trunk, channels, perSecond, true)));
  }

  /** Authorizations are not answered until {@link #answer}. */
  void holdAnswers() {
    holdingAnswers = true;
  }

  void answer() {
    List<ProposedDial> batch = List.copyOf(held);
    held.clear();
    authorize(batch);
  }

  void pass(long millis) {
    now = now.plusMillis(millis);
    send(new PoolEvent.Tick(now));
  }

  void lead(long n, String... skills) {
    leads.add(new HopperEntry(Ids.lead(n), 0, now, Set.of(skills)));
  }

  void leads(int count) {
    for (int n = 1; n <= count; n++) {
      lead(n);
    }
  }

  void send(PoolEvent event) {
    take(event);
    while (loop.nextDeadline().filter(due -> due.isBefore(now.plus(BLINK))).isPresent()) {
      now = now.plus(BLINK);
      take(new PoolEvent.Tick(now));
    }
  }

  private void take(PoolEvent event) {
    List<PoolCommand> commands = loop.step(now, List.of(event));
    said.addAll(commands);
    commands.forEach(this::answer);
  }

  private void answer(PoolCommand command) {
    if (command instanceof PoolCommand.TakeLeads take) {
      List<HopperEntry> some =
          leads.stream()
              .filter(lead -> line().demand().wants(lead.requiredSkills()))
              .limit(take.max())
              .toList();
      leads.removeAll(some);
      send(new PoolEvent.LeadsTaken(now, take.campaign(), some));
    } else if (command instanceof PoolCommand.Authorize order && holdingAnswers) {
      held.addAll(order.batch());
    } else if (command instanceof PoolCommand.Authorize order) {
      authorize(order.batch());
    } else if (command instanceof PoolCommand.PutBackLeads back) {
      leads.addAll(back.leads());
    } else if (command instanceof PoolCommand.Reconcile order) {
      send(new PoolEvent.Reconciled(now, order.server(), now, seen(), Set.of()));
    }
  }

  private Map<AttemptId, LegSeen> seen() {
    return Map.of();
  }

  private void authorize(List<ProposedDial> batch) {
    List<Authorization> answers =
        batch.stream()
            .map(d -> (Authorization) new Authorization.Authorized(d, now.plusSeconds(3), Set.of()))
            .toList();
    send(new PoolEvent.BatchAuthorized(now, answers));
  }

  void plan(CampaignPlan plan) {
    send(new PoolEvent.CampaignPlanned(now, plan));
  }

  AgentSessionId ready(long n, String... skills) {
    return readyOn(SimulatedPool.SERVER, n, skills);
  }

  AgentSessionId readyOn(String server, long n, String... skills) {
    AgentSessionId agent = Ids.agent(n);
    agent(new AgentEvent.LoggedIn(agent, now, Set.of(skills)));
    agent(new AgentEvent.LegParked(agent, now, server));
    agent(new AgentEvent.WentReady(agent, now));
    return agent;
  }

  void agent(AgentEvent event) {
    send(new PoolEvent.OfAgent(event));
  }

  void call(CallEvent event) {
    send(new PoolEvent.OfCall(event));
  }

  void answers(AttemptId attempt) {
    call(new CallEvent.Answered(attempt, now));
  }

  void joins(AttemptId attempt, AgentSessionId agent) {
    call(new CallEvent.AgentJoined(attempt, now, agent));
  }

  void hangsUp(AttemptId attempt) {
    call(
        new CallEvent.HungUp(
            attempt, now, new HangupReport("ANSWER", 16, "", true, EndedBy.CALLEE)));
  }

  void congested(AttemptId attempt) {
    call(
        new CallEvent.HungUp(
            attempt, now, new HangupReport("CONGESTION", 34, "", false, EndedBy.NETWORK)));
  }

  <C extends PoolCommand> List<C> said(Class<C> type) {
    return said.stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<AttemptId> originated() {
    return said(PoolCommand.Originate.class).stream().map(PoolCommand.Originate::attempt).toList();
  }

  AttemptId lastOriginated() {
    return originated().getLast();
  }

  Stream<JournalEntry.Ended> ends() {
    return said(PoolCommand.Journal.class).stream()
        .map(PoolCommand.Journal::entry)
        .filter(JournalEntry.Ended.class::isInstance)
        .map(JournalEntry.Ended.class::cast);
  }

  List<ScreenEvent> shown() {
    return said(PoolCommand.Show.class).stream().map(PoolCommand.Show::event).toList();
  }

  List<LeadId> proposed() {
    return said(PoolCommand.Authorize.class).stream()
        .flatMap(order -> order.batch().stream())
        .map(ProposedDial::lead)
        .toList();
  }

  PoolSnapshot.CampaignLine line() {
    return loop.explain(now).campaigns().getFirst();
  }

  Blocker.Kind firstBlocker() {
    return line().blockers().getFirst().kind();
  }
}

package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.Dialing;
import dialer.compliance.gate.Verdict;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallCommand.Release;
import dialer.core.call.CallLifecycle;
import dialer.core.call.CallOutcome;
import dialer.core.engine.Authorization.Authorized;
import dialer.core.engine.Authorization.NotDue;
import dialer.core.engine.Authorization.Refused;
import dialer.core.hopper.HopperEntry;
import dialer.core.pacing.PacingEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * From a lead in hand to the order to originate: propose, wait for the journal's answer, look
 * again.
 */
final class Proposals {

  private final PoolRooms rooms;
  private final Supplier<AttemptId> ids;

  Proposals(PoolRooms rooms, Supplier<AttemptId> ids) {
    this.rooms = rooms;
    this.ids = ids;
  }

  /**
   * A lead to dial.
   *
   * @param reserved the agent who will take it, for previewed and manual calls
   */
  record Wish(
      CampaignRunner runner,
      HopperEntry lead,
      TrunkId trunk,
      Dialing dialing,
      Optional<AgentSessionId> reserved) {}

  AttemptId propose(Wish wish, Instant now) {
    CampaignPlan plan = wish.runner().plan();
    ProposedDial dial =
        new ProposedDial(
            ids.get(),
            plan.campaign(),
            wish.lead().lead(),
            wish.trunk(),
            wish.dialing(),
            wish.reserved());
    Set<String> skills = new HashSet<>(plan.requiredSkills());
    skills.addAll(wish.lead().requiredSkills());
    LiveCall call = new LiveCall(new LiveCall.Terms(dial, Set.copyOf(skills), plan.rules()));
    rooms.book.add(call);
    rooms.trunks.take(wish.trunk(), now);
    if (wish.reserved().isEmpty()) {
      wish.runner().observe(new PacingEvent.CallPlaced(now, dial.attempt()));
    }
    rooms.orders.authorize(dial);
    return dial.attempt();
  }

  void answered(List<Authorization> answers, Instant now) {
    answers.forEach(answer -> answered(answer, now));
  }

  private void answered(Authorization answer, Instant now) {
    Optional<LiveCall> call =
        rooms.book.find(answer.dial().attempt()).filter(c -> c.state().isEmpty());
    switch (answer) {
      case Authorized yes ->
          call.ifPresentOrElse(c -> authorized(c, yes, now), () -> forgotten(yes.dial(), now));
      case Refused no -> call.ifPresent(c -> refused(c, "refused", Optional.of(no.verdict()), now));
      case NotDue no -> call.ifPresent(c -> refused(c, no.reason(), Optional.empty(), now));
    }
  }

  /** Authorized after the loop had given it up: the row must not stay alive. */
  private void forgotten(ProposedDial dial, Instant now) {
    if (rooms.book.find(dial.attempt()).isEmpty()) {
      rooms.orders.journal(notDialed(dial, "given_up", now));
    }
  }

  /** Between proposal and answer the world may have changed: look again before the order. */
  private void authorized(LiveCall call, Authorized answer, Instant now) {
    rooms.book.needs(call, answer.requiredSkills());
    Optional<String> objection = objection(call, answer, now);
    if (objection.isPresent()) {
      rooms.orders.journal(notDialed(call.dial(), objection.get(), now));
      drop(call, now);
      call.reservedAgent().ifPresent(agent -> tellAgent(call, agent, objection.get(), now));
      return;
    }
    rooms.orders.telephony(new PoolCommand.Originate(call.attempt(), call.dial().trunk()));
    call.orderedAt(now, answer.notAfter());
    rooms.book.move(call, CallLifecycle.sent(now, call.rules()));
    call.reservedAgent()
        .ifPresent(agent ->
            rooms.orders.show(
                new ScreenEvent.Dialing(agent, now, call.attempt(), call.dial().lead())));
  }

  private Optional<String> objection(LiveCall call, Authorized answer, Instant now) {
    if (call.canceled().isPresent()) {
      return call.canceled();
    }
    if (!rooms.halts.mayPlace()) {
      return Optional.of("pool_halted");
    }
    if (rooms.campaigns.find(call.campaign()).filter(CampaignRunner::isRunning).isEmpty()) {
      return Optional.of("campaign_halted");
    }
    if (!rooms.servers.isUp(call.server())) {
      return Optional.of("server_away");
    }
    if (call.wantsAgent() && nobodyCouldTake(call)) {
      return Optional.of("agents_lack_skills");
    }
    return now.isBefore(answer.notAfter()) ? Optional.empty() : Optional.of("expired");
  }

  private boolean nobodyCouldTake(LiveCall call) {
    return rooms.agents.roster().all().stream()
        .noneMatch(agent -> agent.skills().containsAll(call.skills()));
  }

  private static JournalEntry notDialed(ProposedDial dial, String why, Instant now) {
    return new JournalEntry.Ended(
        dial.attempt(),
        dial.campaign(),
        dial.lead(),
        now,
        CallOutcome.NOT_DIALED,
        Optional.empty(),
        Optional.empty(),
        why);
  }

  private void refused(LiveCall call, String why, Optional<Verdict> verdict, Instant now) {
    drop(call, now);
    call.reservedAgent()
        .ifPresent(agent ->
            rooms.orders.show(
                new ScreenEvent.DialRefused(agent, now, call.dial().lead(), why, verdict)));
  }

  private void tellAgent(LiveCall call, AgentSessionId agent, String why, Instant now) {
    rooms.orders.show(
        new ScreenEvent.DialRefused(agent, now, call.dial().lead(), why, Optional.empty()));
  }

  private void drop(LiveCall call, Instant now) {
    rooms.book.remove(call);
    rooms.trunks.release(call.dial().trunk());
    rooms.campaigns.observe(call.campaign(), new PacingEvent.CallWithdrawn(now, call.attempt()));
    call.reservedAgent()
        .ifPresent(agent ->
            rooms.agents.release(
                new AgentDesk.Return(agent, call.attempt(), Release.UNUSED, Optional.empty()),
                now));
  }

  /** The journal could not be asked: nothing was dialed, and the leads stay due. */
  void failed(List<AttemptId> batch, Instant now) {
    for (AttemptId attempt : batch) {
      rooms
          .book
          .find(attempt)
          .filter(call -> call.state().isEmpty())
          .ifPresent(call -> refused(call, "journal_away", Optional.empty(), now));
    }
  }
}

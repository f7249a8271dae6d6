package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallCommand;
import dialer.core.call.CallCommand.NoteEnded;
import dialer.core.call.CallCommand.NoteJoined;
import dialer.core.call.CallCommand.Release;
import dialer.core.call.CallCommand.ReleaseAgent;
import dialer.core.call.CallEvent;
import dialer.core.call.CallLifecycle;
import dialer.core.call.CallOutcome;
import dialer.core.call.CallState;
import dialer.core.call.OutcomeTable;
import dialer.core.call.Step;
import dialer.core.pacing.PacingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Leads live calls through their life and gives the orders that follow. */
final class CallDesk {

  private final PoolRooms rooms;
  private final Map<String, Long> ignored = new TreeMap<>();

  CallDesk(PoolRooms rooms) {
    this.rooms = rooms;
  }

  /** Late and duplicate events by reason. */
  Map<String, Long> ignored() {
    return ignored;
  }

  void on(CallEvent event) {
    Optional<LiveCall> call = rooms.book.find(event.attempt()).filter(c -> c.state().isPresent());
    if (call.isEmpty()) {
      ignore("unknown_attempt");
    } else if (event instanceof CallEvent.AgentJoined joined
        && rooms.agents.isElsewhere(joined.agent(), joined.attempt())) {
      ignore("agent_elsewhere");
      rooms.servers.ask(call.get().server(), event.at());
    } else {
      step(call.get(), event);
    }
  }

  private void ignore(String reason) {
    ignored.merge(reason, 1L, Long::sum);
  }

  private void step(LiveCall call, CallEvent event) {
    Step step = CallLifecycle.next(call.state().orElseThrow(), event, call.rules());
    step.ignored().ifPresent(this::ignore);
    rooms.book.move(call, step.state());
    if (event instanceof CallEvent.Ringing && step.ignored().isEmpty()) {
      observe(call, new PacingEvent.CallRinging(event.at(), call.attempt()));
    }
    for (CallCommand command : step.commands()) {
      carryOut(call, command, event.at());
    }
  }

  private void carryOut(LiveCall call, CallCommand command, Instant at) {
    AttemptId attempt = call.attempt();
    switch (command) {
      case CallCommand.FindAgent _ -> {
        observe(call, new PacingEvent.CallWaiting(at, attempt));
        seek(call);
      }
      case CallCommand.Bridge bridge -> bridge(call, bridge.agent(), at);
      case CallCommand.PlayMessage _ -> {
        rooms.orders.telephony(new PoolCommand.PlaySafeHarbor(attempt));
        observe(call, new PacingEvent.CallAbandoned(at, attempt));
      }
      case CallCommand.StartQuestions _ ->
          rooms.orders.telephony(new PoolCommand.StartQuestions(attempt));
      case CallCommand.HangUp _ -> rooms.orders.telephony(new PoolCommand.HangUp(attempt));
      case CallCommand.Reconcile _ -> rooms.servers.ask(call.server(), at);
      case ReleaseAgent release -> release(call, release.agent(), release.release(), at);
      case CallCommand.NoteAnswered note -> {
        rooms.orders.journal(new JournalEntry.Answered(attempt, note.at()));
        observe(call, new PacingEvent.CallAnswered(at, attempt));
      }
      case NoteJoined note -> joined(call, note);
      case CallCommand.NoteMessage note -> {
        rooms.orders.journal(new JournalEntry.MessageStarted(attempt, note.at()));
        observe(call, new PacingEvent.CallAbandoned(at, attempt));
      }
      case NoteEnded note -> ended(call, note);
    }
  }

  private void observe(LiveCall call, PacingEvent event) {
    rooms.campaigns.observe(call.campaign(), event);
  }

  /** Looks for an agent; the bridge is ordered at once. Too late, and the message must come. */
  private void seek(LiveCall call) {
    Instant at = rooms.now();
    rooms
        .agents
        .find(call)
        .filter(_ -> at.isBefore(decideBy(call)))
        .ifPresent(agent -> {
          rooms.agents.reserve(agent, Optional.of(call.attempt()), at);
          on(new CallEvent.AgentReserved(call.attempt(), at, agent));
        });
  }

  /** Agents may have become free: calls that wait are served in the order of their answers. */
  void serveWaiting() {
    rooms.book.waiting().forEach(this::seek);
  }

  private static Instant decideBy(LiveCall call) {
    return call.state().orElseThrow() instanceof CallState.Waiting waiting
        ? waiting.answer().decideBy()
        : Instant.MIN;
  }

  private void bridge(LiveCall call, AgentSessionId agent, Instant at) {
    rooms.orders.telephony(new PoolCommand.Bridge(call.attempt(), agent));
    rooms.orders.show(
        new ScreenEvent.CallOffered(
            agent, at, call.attempt(), call.campaign(), call.dial().lead()));
    observe(call, new PacingEvent.CallServed(at, call.attempt(), agent));
  }

  private void joined(LiveCall call, NoteJoined note) {
    rooms.agents.joined(note.agent(), call.attempt(), note.at());
    rooms.orders.show(new ScreenEvent.CallJoined(note.agent(), note.at(), call.attempt()));
    rooms.orders.journal(new JournalEntry.AgentJoined(call.attempt(), note.at(), note.agent()));
    observe(call, new PacingEvent.CallJoined(note.at(), call.attempt()));
  }

  private void release(LiveCall call, AgentSessionId agent, Release how, Instant at) {
    Optional<Duration> limit =
        rooms.campaigns.find(call.campaign()).flatMap(runner -> runner.plan().wrapUpLimit());
    rooms.agents.release(new AgentDesk.Return(agent, call.attempt(), how, limit), at);
  }

  private void ended(LiveCall call, NoteEnded note) {
    rooms.orders.journal(
        new JournalEntry.Ended(
            call.attempt(),
            call.campaign(),
            call.dial().lead(),
            note.at(),
            note.outcome(),
            note.agent(),
            note.report(),
            note.detail()));
    call.reservedAgent().ifPresent(agent -> freeReserved(call, agent, note.at()));
    rooms.book.remove(call);
    rooms.trunks.release(call.dial().trunk());
    note.report()
        .map(report -> OutcomeTable.isTrunkFault(note.outcome(), report))
        .ifPresent(fault -> rooms.trunks.ended(call.dial().trunk(), fault, note.at()));
    tellPacer(call, note);
  }

  /** The agent for whom it was dialed never met the callee. */
  private void freeReserved(LiveCall call, AgentSessionId agent, Instant at) {
    if (rooms.agents.roster().find(agent).filter(a -> a.isBoundTo(call.attempt())).isPresent()) {
      release(call, agent, Release.UNUSED, at);
      rooms.orders.show(new ScreenEvent.CallEnded(agent, at, call.attempt()));
    }
  }

  private void tellPacer(LiveCall call, NoteEnded note) {
    AttemptId attempt = call.attempt();
    if (note.outcome() == CallOutcome.NOT_DIALED) {
      observe(call, new PacingEvent.CallWithdrawn(note.at(), attempt));
      return;
    }
    if (note.outcome() == CallOutcome.ABANDONED) {
      observe(call, new PacingEvent.CallAbandoned(note.at(), attempt));
    }
    if (note.outcome() == CallOutcome.CONNECTED) {
      observe(call, new PacingEvent.CallJoined(note.at(), attempt));
    }
    observe(call, new PacingEvent.CallEnded(note.at(), attempt, note.outcome()));
  }

  /** Passes every deadline that is due. */
  void passDeadlines(Instant now) {
    Optional<CallBook.Due> due = rooms.book.dueBy(now);
    while (due.isPresent()) {
      on(new CallEvent.DeadlinePassed(due.get().attempt(), now, due.get().timer().deadline()));
      due = rooms.book.dueBy(now);
    }
  }
}

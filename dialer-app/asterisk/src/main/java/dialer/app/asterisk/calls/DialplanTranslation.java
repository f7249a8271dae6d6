package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.AmiEvent.Told;
import dialer.asterisk.names.Dialplan;
import dialer.compliance.call.AttemptId;
import dialer.core.call.CallEvent;
import dialer.core.call.CallEvent.AnswerKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The dialplan's own events. */
final class DialplanTranslation {

  private final ServerCalls calls;

  DialplanTranslation(ServerCalls calls) {
    this.calls = calls;
  }

  void on(Told e) {
    Instant at = e.stamp().received();
    switch (e.name()) {
      case Dialplan.Event.DIAL_ENDED -> call(e).ifPresent(call -> dialEnded(call, e, at));
      case Dialplan.Event.AMD_RESULT -> call(e).ifPresent(call -> classified(call, e, at));
      case Dialplan.Event.SAFE_HARBOR -> call(e).ifPresent(call -> message(call, e, at));
      case Dialplan.Event.AGENT_PARKED ->
          AgentLegs.agentOf(e.field("agentleg")).ifPresent(agent -> calls.agentParked(agent, at));
      case Dialplan.Event.RETURNED_CALL ->
          calls.returned.told(e.field("leg"), e.field("phase"), at);
      default -> {
        // CalleeAnswered and Questions tell nothing that the legs have not told.
      }
    }
  }

  private Optional<LiveCall> call(Told e) {
    try {
      return calls.book.find(new AttemptId(UUID.fromString(e.field("attempt"))));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private void dialEnded(LiveCall call, Told e, Instant at) {
    if (call.guardReport != null) {
      return;
    }
    call.guardReport = e;
    if (!e.field("guard").equals(Dialplan.Value.DIAL)) {
      calls.refused(call, at, reason(e));
    } else if (call.answered == null || call.carrierEnd != null) {
      calls.hungUp(call, at);
    }
  }

  private static String reason(Told e) {
    return switch (e.field("guard")) {
      case "REFUSED" -> "the guard refused it";
      case "SILENT" -> "the guard did not answer in time";
      case "WALL" -> "stopped by the dialplan's wall '" + e.field("wall") + "'";
      default -> "it ended before the guard answered";
    };
  }

  private void classified(LiveCall call, Told e, Instant at) {
    Optional<AnswerKind> kind =
        switch (e.field("status")) {
          case "HUMAN" -> Optional.of(AnswerKind.HUMAN);
          case "MACHINE" -> Optional.of(AnswerKind.MACHINE);
          case "NOTSURE" -> Optional.of(AnswerKind.UNSURE);
          default -> Optional.empty();
        };
    if (kind.isPresent() && !call.classified) {
      call.classified = true;
      calls.tell(new CallEvent.AnswerClassified(call.attempt, at, kind.get()));
    }
  }

  private void message(LiveCall call, Told e, Instant at) {
    if (e.field("phase").equals("started") && !call.messageBegan) {
      call.messageBegan = true;
      calls.tell(new CallEvent.MessageStarted(call.attempt, at));
    }
  }
}

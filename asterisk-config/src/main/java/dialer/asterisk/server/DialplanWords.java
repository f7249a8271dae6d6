package dialer.asterisk.server;

import dialer.asterisk.names.Dialplan.AgiPath;
import dialer.asterisk.names.Dialplan.Event;
import dialer.asterisk.names.Dialplan.Value;
import java.util.Map;

/** The words of the contract, as holes of the dialplan's template. */
final class DialplanWords {

  private static final Map<String, String> PATHS =
      Map.of(
          "agiDialGuard", AgiPath.DIAL_GUARD,
          "agiRefusalKey", AgiPath.REFUSAL_KEY,
          "agiReturnedCall", AgiPath.RETURNED_CALL,
          "agiQuestion", AgiPath.QUESTION);

  private static final Map<String, String> EVENTS =
      Map.of(
          "dialEnded", Event.DIAL_ENDED,
          "calleeAnswered", Event.CALLEE_ANSWERED,
          "amdResult", Event.AMD_RESULT,
          "safeHarbor", Event.SAFE_HARBOR,
          "questionsEvent", Event.QUESTIONS,
          "agentParked", Event.AGENT_PARKED,
          "returnedCall", Event.RETURNED_CALL);

  private static final Map<String, String> VALUES =
      Map.of(
          "dial", Value.DIAL,
          "kept", Value.KEPT,
          "agent", Value.AGENT,
          "questions", Value.QUESTIONS,
          "message", Value.MESSAGE,
          "hangup", Value.HANGUP,
          "ask", Value.ASK,
          "say", Value.SAY,
          "end", Value.END,
          "noKey", Value.NO_KEY);

  private DialplanWords() {}

  static Map<String, String> all() {
    Map<String, String> words = new java.util.TreeMap<>(PATHS);
    words.putAll(EVENTS);
    words.putAll(VALUES);
    return words;
  }
}

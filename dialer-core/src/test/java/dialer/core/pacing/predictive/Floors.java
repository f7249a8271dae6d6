package dialer.core.pacing.predictive;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.call.CallOutcome;
import dialer.core.pacing.PacingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Events as a floor makes them, without anybody pacing it: a call each so many seconds. */
final class Floors {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private Floors() {}

  private static Instant at(double seconds) {
    return NOON.plusMillis((long) (seconds * 1000));
  }

  /** An hour of calls, each answered with that chance after 5 to 20 s, else over after 25 s. */
  static List<PacingEvent> hour(SplittableRandom random, int agents, double chance) {
    List<PacingEvent> events = new ArrayList<>();
    for (int n = 0; n < agents; n++) {
      events.add(
          new PacingEvent.AgentMoved(NOON, new AgentSessionId(new UUID(4, n)), AgentState.READY));
    }
    int number = 0;
    for (double now = 1; now < 3570; now += 4 * random.nextDouble()) {
      AttemptId call = new AttemptId(new UUID(1, ++number));
      events.add(new PacingEvent.CallPlaced(at(now), call));
      if (random.nextDouble() < chance) {
        AgentSessionId agent = new AgentSessionId(new UUID(4, number % agents));
        answered(events, call, agent, now + 5 + 15 * random.nextDouble());
      } else {
        events.add(new PacingEvent.CallEnded(at(now + 25), call, CallOutcome.NO_ANSWER));
      }
    }
    events.sort(Comparator.comparing(PacingEvent::at));
    return events;
  }

  private static void answered(
      List<PacingEvent> events, AttemptId call, AgentSessionId agent, double now) {
    events.add(new PacingEvent.CallWaiting(at(now), call));
    events.add(new PacingEvent.CallServed(at(now), call, agent));
    events.add(new PacingEvent.CallJoined(at(now + 0.1), call));
    events.add(new PacingEvent.AgentMoved(at(now + 0.1), agent, AgentState.ON_CALL));
    events.add(new PacingEvent.CallEnded(at(now + 30), call, CallOutcome.CONNECTED));
    events.add(new PacingEvent.AgentMoved(at(now + 30), agent, AgentState.WRAP_UP));
    events.add(new PacingEvent.AgentMoved(at(now + 40), agent, AgentState.READY));
  }
}

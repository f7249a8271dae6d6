package dialer.app.asterisk.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.ami.AmiEvent;
import dialer.core.call.CallEvent;
import dialer.core.call.HangupReport;
import dialer.core.engine.PoolEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded calls, told as they were, and with events repeated, missing, late and of strangers. */
class TranscriptTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private static final Map<String, List<String>> TOLD =
      Map.of(
          "busy", List.of("Dialed", "HungUp"),
          "invalid-number", List.of("Dialed", "HungUp"),
          "congestion", List.of("Dialed", "HungUp"),
          "no-answer", List.of("Dialed", "Ringing", "HungUp"),
          "dead-trunk", List.of("Dialed", "HungUp"),
          "refused", List.of("OriginateRefused"),
          "message-by-switch", List.of("Dialed", "Ringing", "Answered", "MessageStarted", "HungUp"),
          "machine", List.of("Dialed", "Ringing", "Answered", "AnswerClassified", "HungUp"),
          "agent-joined", List.of("Dialed", "Ringing", "Answered", "AgentJoined", "HungUp"),
          "agent-left-first",
              List.of("Dialed", "Ringing", "Answered", "AgentJoined", "AgentLeft", "HungUp"));

  static List<String> names() {
    return TOLD.keySet().stream().sorted().toList();
  }

  /** Tells the events to fresh calls; time passes at the end. */
  private static List<CallEvent> tell(Transcript transcript, List<AmiEvent> events) {
    AtomicInteger ids = new AtomicInteger();
    ServerCalls calls = new ServerCalls("pbx", 1, () -> "order-" + ids.incrementAndGet());
    List<Effect> effects = new ArrayList<>();
    effects.addAll(calls.on(new Order.Originate(transcript.attempt()), NOW.minusSeconds(1)));
    events.forEach(event -> effects.addAll(calls.on(event)));
    effects.addAll(calls.pass(NOW.plus(Duration.ofMinutes(1))));
    return effects.stream()
        .filter(Effect.Tell.class::isInstance)
        .map(effect -> ((Effect.Tell) effect).event())
        .filter(PoolEvent.OfCall.class::isInstance)
        .map(event -> ((PoolEvent.OfCall) event).event())
        .filter(event -> event.attempt().equals(transcript.attempt()))
        .toList();
  }

  private static List<String> kinds(List<CallEvent> events) {
    return events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  private static long ends(List<CallEvent> events) {
    return events.stream()
        .filter(e -> e instanceof CallEvent.HungUp || e instanceof CallEvent.OriginateRefused)
        .count();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isToldAsItHappened(String name) {
    Transcript transcript = Transcript.of(name);
    List<String> told = kinds(tell(transcript, transcript.events()));
    assertThat(told).isEqualTo(TOLD.get(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void toldTwiceItIsTheSame(String name) {
    Transcript transcript = Transcript.of(name);
    List<AmiEvent> twice = new ArrayList<>();
    transcript.events().forEach(event -> Collections.addAll(twice, event, event));
    assertThat(tell(transcript, twice)).isEqualTo(tell(transcript, transcript.events()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void theWholeCallToldAgainRevivesNothing(String name) {
    Transcript transcript = Transcript.of(name);
    List<AmiEvent> again = new ArrayList<>(transcript.events());
    again.addAll(transcript.events());
    assertThat(tell(transcript, again)).isEqualTo(tell(transcript, transcript.events()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void withoutAnyOneEventItStillEndsOnceUnlessItsEndItselfIsMissing(String name) {
    Transcript transcript = Transcript.of(name);
    for (int i = 0; i < transcript.events().size(); i++) {
      List<AmiEvent> missing = new ArrayList<>(transcript.events());
      AmiEvent lost = missing.remove(i);
      List<CallEvent> told = tell(transcript, missing);
      boolean answered = kinds(told).contains("Answered");
      boolean endLost = lost instanceof AmiEvent.Ended ended && ended.leg().isCarrier();
      assertThat(ends(told)).as("without %s", lost).isEqualTo(answered && endLost ? 0 : 1);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void inAnyOrderItEndsAtMostOnceAndNothingFollows(String name) {
    Transcript transcript = Transcript.of(name);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      List<AmiEvent> mixed = new ArrayList<>(transcript.events());
      Collections.shuffle(mixed, random);
      List<CallEvent> told = tell(transcript, mixed);
      assertThat(ends(told)).as("seed %d: %s", seed, mixed).isLessThanOrEqualTo(1);
      if (ends(told) == 1) {
        assertThat(told.getLast())
            .isInstanceOfAny(CallEvent.HungUp.class, CallEvent.OriginateRefused.class);
      }
    }
  }

  @Test
  void theFailureOfADuplicateLeavesTheLiveCallAlone() {
    Transcript transcript = Transcript.of("agent-joined");
    List<AmiEvent> events = new ArrayList<>(transcript.events());
    AmiEvent.Stamp stamp = new AmiEvent.Stamp(NOW, NOW);
    events.add(6, new AmiEvent.Originated(stamp, transcript.attempt().toString(), false, 0));
    assertThat(tell(transcript, events)).isEqualTo(tell(transcript, transcript.events()));
  }

  @Test
  void aForeignCallsEventsSayNothingAboutOurs() {
    Transcript ours = Transcript.of("agent-joined");
    List<AmiEvent> events = new ArrayList<>(ours.events());
    int at = 5;
    for (AmiEvent foreign : Transcript.of("busy").events()) {
      events.add(at++, foreign);
    }
    assertThat(tell(ours, events)).isEqualTo(tell(ours, ours.events()));
  }

  @Test
  void theGuardsReportSaysHowItEnded() {
    assertThat(report("busy"))
        .extracting(HangupReport::dialStatus, HangupReport::cause, HangupReport::rang)
        .containsExactly("BUSY", 17, false);
    assertThat(report("dead-trunk"))
        .extracting(HangupReport::dialStatus, HangupReport::techCause, HangupReport::rang)
        .containsExactly("NOANSWER", "SIP 100 Trying", false);
    assertThat(report("no-answer"))
        .extracting(HangupReport::dialStatus, HangupReport::techCause, HangupReport::rang)
        .containsExactly("NOANSWER", "SIP 180 Ringing", true);
  }

  @Test
  void withoutTheGuardsReportTheCarrierLegsOwnEndIsTaken() {
    Transcript busy = Transcript.of("busy");
    List<AmiEvent> events =
        busy.events().stream().filter(e -> !(e instanceof AmiEvent.Told)).toList();
    List<CallEvent> told = tell(busy, events);
    assertThat(((CallEvent.HungUp) told.getLast()).report())
        .extracting(HangupReport::cause, HangupReport::techCause)
        .containsExactly(17, "486");
  }

  private static HangupReport report(String name) {
    Transcript transcript = Transcript.of(name);
    return ((CallEvent.HungUp) tell(transcript, transcript.events()).getLast()).report();
  }
}

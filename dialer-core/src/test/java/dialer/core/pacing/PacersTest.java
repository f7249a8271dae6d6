package dialer.core.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.call.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PacersTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final AbandonLimit STRICT = new AbandonLimit(0.03, Duration.ofDays(30), 0);

  private static AttemptId call(int n) {
    return new AttemptId(new UUID(1, n));
  }

  private static AgentSessionId agent(int n) {
    return new AgentSessionId(new UUID(4, n));
  }

  private static void ready(Pacer pacer, int agents) {
    for (int n = 0; n < agents; n++) {
      pacer.observe(new PacingEvent.AgentMoved(NOON, agent(n), AgentState.READY));
    }
  }

  private static void place(Pacer pacer, int from, int calls) {
    for (int n = from; n < from + calls; n++) {
      pacer.observe(new PacingEvent.CallPlaced(NOON, call(n)));
    }
  }

  private static void history(Pacer pacer, long answered, long abandoned) {
    pacer.observe(
        new PacingEvent.HistoryTold(NOON, List.of(new AbandonCount(NOON, answered, abandoned))));
  }

  private static int placed(Pacer pacer) {
    return pacer.decide(NOON).place();
  }

  @Test
  void progressivePlacesOneCallForEachFreeAgent() {
    Pacer pacer = new ProgressivePacer();
    ready(pacer, 3);
    assertThat(placed(pacer)).isEqualTo(3);
    place(pacer, 0, 2);
    assertThat(placed(pacer)).isEqualTo(1);
    pacer.observe(new PacingEvent.CallEnded(NOON, call(0), CallOutcome.BUSY));
    assertThat(placed(pacer)).isEqualTo(2);
  }

  @Test
  void aServedCallWantsNoOtherAgentAndABusyAgentIsNotFree() {
    Pacer pacer = new ProgressivePacer();
    ready(pacer, 2);
    place(pacer, 0, 2);
    pacer.observe(new PacingEvent.AgentMoved(NOON, agent(0), AgentState.RESERVED));
    pacer.observe(new PacingEvent.CallServed(NOON, call(0), agent(0)));
    assertThat(placed(pacer)).isZero();
    pacer.observe(new PacingEvent.AgentMoved(NOON, agent(0), AgentState.READY));
    assertThat(placed(pacer)).isEqualTo(1);
  }

  @Test
  void aCallWhoseAgentWasLostWantsAnotherOne() {
    Pacer pacer = new ProgressivePacer();
    ready(pacer, 2);
    place(pacer, 0, 1);
    pacer.observe(new PacingEvent.CallServed(NOON, call(0), agent(0)));
    assertThat(placed(pacer)).isEqualTo(2);
    pacer.observe(new PacingEvent.CallWaiting(NOON, call(0)));
    assertThat(placed(pacer)).isEqualTo(1);
  }

  @Test
  void agentsWhomOtherCampaignsCallsWillTakeAreNotCountedTwice() {
    Pacer pacer = new ProgressivePacer();
    ready(pacer, 5);
    pacer.observe(new PacingEvent.OthersClaim(NOON, 4));
    assertThat(placed(pacer)).isEqualTo(1);
  }

  @Test
  void powerPlacesItsLinesWhileTheAllowanceLasts() {
    Pacer pacer = new PowerPacer(2.5, STRICT);
    ready(pacer, 4);
    history(pacer, 1_000, 0);
    assertThat(pacer.decide(NOON)).extracting(PacingDecision::place).isEqualTo(10);
    assertThat(pacer.decide(NOON).limitedBy()).isEqualTo(PacingDecision.AGENTS);
  }

  @Test
  void powerFallsToOneLineForEachFreeAgentWhenTheAllowanceIsUsedUpAndSaysSo() {
    Pacer pacer = new PowerPacer(3, STRICT);
    ready(pacer, 4);
    history(pacer, 1_000, 30);
    assertThat(placed(pacer)).isEqualTo(4);
    assertThat(pacer.decide(NOON).limitedBy()).isEqualTo(PacingDecision.ALLOWANCE);
  }

  @Test
  void noMoreSpareLinesThanCallsThatMayBeAbandoned() {
    Pacer pacer = new PowerPacer(3, STRICT);
    ready(pacer, 4);
    history(pacer, 100, 1);
    assertThat(placed(pacer)).isEqualTo(4 + 2);
  }

  @Test
  void withoutCreditPowerBeginsWithOneLineForEachAgent() {
    Pacer strict = new PowerPacer(3, STRICT);
    Pacer credited = new PowerPacer(3, new AbandonLimit(0.03, Duration.ofDays(30), 5));
    ready(strict, 2);
    ready(credited, 2);
    assertThat(placed(strict)).isEqualTo(2);
    assertThat(placed(credited)).isEqualTo(6);
  }

  @Test
  void abandonedCallsCountAtOnceAndLeaveWithTheWindow() {
    AbandonLedger ledger = new AbandonLedger(Duration.ofDays(1));
    ledger.observe(new PacingEvent.CallAbandoned(NOON, call(1)));
    ledger.observe(new PacingEvent.CallEnded(NOON, call(1), CallOutcome.ABANDONED));
    ledger.observe(new PacingEvent.CallJoined(NOON.plusSeconds(1), call(2)));
    assertThat(ledger.counted(NOON)).isEqualTo(new AbandonCount(NOON, 2, 1));
    Instant tomorrow = NOON.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(5));
    assertThat(ledger.counted(tomorrow)).isEqualTo(new AbandonCount(tomorrow, 0, 0));
  }

  @Test
  void aBridgeThatWinsAgainstTheMessageTakesTheAbandonmentBack() {
    AbandonLedger ledger = new AbandonLedger(Duration.ofDays(1));
    ledger.observe(new PacingEvent.CallAbandoned(NOON, call(1)));
    ledger.observe(new PacingEvent.CallJoined(NOON, call(1)));
    ledger.observe(new PacingEvent.CallJoined(NOON, call(1)));
    assertThat(ledger.counted(NOON)).isEqualTo(new AbandonCount(NOON, 1, 0));
  }

  @Test
  void previewOffersOneCardToEachFreeAgent() {
    Pacer pacer = new PreviewPacer();
    ready(pacer, 3);
    place(pacer, 0, 2);
    assertThat(placed(pacer)).isEqualTo(3);
  }

  @Test
  void questionsKeepAFixedNumberOfLinesBusyWithoutAgents() {
    Pacer pacer = new LinesPacer(5);
    place(pacer, 0, 3);
    assertThat(placed(pacer)).isEqualTo(2);
    assertThat(pacer.decide(NOON).limitedBy()).isEqualTo(PacingDecision.LINES);
  }

  @Test
  void askingTwiceGivesTheSameAnswer() {
    Pacer pacer = new PowerPacer(2, STRICT);
    ready(pacer, 7);
    history(pacer, 500, 3);
    assertThat(pacer.decide(NOON)).isEqualTo(pacer.decide(NOON));
  }
}

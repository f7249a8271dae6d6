package dialer.core.pacing.predictive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.call.CallOutcome;
import dialer.core.pacing.AbandonCount;
import dialer.core.pacing.AbandonLimit;
import dialer.core.pacing.PacingDecision;
import dialer.core.pacing.PacingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PredictivePacerTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final AbandonLimit LAW = new AbandonLimit(0.03, Duration.ofDays(30), 0);

  private static PredictivePacer pacer(AbandonLimit limit) {
    return new PredictivePacer(limit, Duration.ofSeconds(25), Duration.ofMillis(1800));
  }

  private static AttemptId call(long n) {
    return new AttemptId(new UUID(1, n));
  }

  private static AgentSessionId agent(int n) {
    return new AgentSessionId(new UUID(4, n));
  }

  private static Instant at(double seconds) {
    return NOON.plusMillis((long) (seconds * 1000));
  }

  private static void ready(PredictivePacer pacer, int agents) {
    for (int n = 0; n < agents; n++) {
      pacer.observe(new PacingEvent.AgentMoved(NOON, agent(n), AgentState.READY));
    }
  }

  private static void history(PredictivePacer pacer, long answered, long abandoned) {
    pacer.observe(
        new PacingEvent.HistoryTold(NOON, List.of(new AbandonCount(NOON, answered, abandoned))));
  }

  private static void busy(PredictivePacer pacer, int agents, double since) {
    for (int n = 0; n < agents; n++) {
      pacer.observe(new PacingEvent.AgentMoved(at(since), agent(n), AgentState.ON_CALL));
    }
  }

  @Test
  void placesSeveralCallsForEachFreeAgentOfATeam() {
    PredictivePacer pacer = pacer(LAW);
    ready(pacer, 10);
    int place = pacer.decide(NOON).place();
    assertThat(place).isBetween(14, 40);
  }

  @Test
  void placesNothingWhileASmallTeamTalksAndPlacesForTheNextToComeFreeInALargeOne() {
    PredictivePacer small = pacer(LAW);
    busy(small, 3, 0);
    assertThat(small.decide(at(60)).place()).isZero();
    PredictivePacer large = pacer(LAW);
    busy(large, 300, 0);
    assertThat(large.decide(at(60)).place()).isGreaterThan(5);
  }

  @Test
  void callsInTheAirAreCountedOnceTheyArePlaced() {
    PredictivePacer pacer = pacer(LAW);
    ready(pacer, 10);
    int place = pacer.decide(NOON).place();
    for (int n = 0; n < place; n++) {
      pacer.observe(new PacingEvent.CallPlaced(NOON, call(n)));
    }
    assertThat(pacer.decide(NOON).place()).isZero();
    for (int n = 0; n < place; n++) {
      pacer.observe(new PacingEvent.CallEnded(at(3), call(n), CallOutcome.BUSY));
    }
    assertThat(pacer.decide(at(3)).place()).isGreaterThan(10);
  }

  @Test
  void anAllowanceUsedUpLeavesOneLineForEachFreeAgentAndSaysSo() {
    PredictivePacer pacer = pacer(LAW);
    history(pacer, 1_000, 80);
    ready(pacer, 10);
    PacingDecision decision = pacer.decide(NOON);
    assertThat(decision.place()).isEqualTo(10);
    assertThat(decision.limitedBy()).isEqualTo(PacingDecision.ALLOWANCE);
    assertThat(decision.inputs()).containsEntry("allowance_left", 0.0);
  }

  @Test
  void aLimitOfZeroIsOneLineForEachFreeAgent() {
    PredictivePacer pacer = pacer(new AbandonLimit(0, Duration.ofDays(30), 0));
    ready(pacer, 7);
    pacer.observe(new PacingEvent.CallPlaced(NOON, call(1)));
    assertThat(pacer.decide(NOON).place()).isEqualTo(6);
  }

  @Test
  void aStricterLimitPlacesLess() {
    PredictivePacer usual = pacer(LAW);
    PredictivePacer strict = pacer(new AbandonLimit(0.003, Duration.ofDays(30), 0));
    ready(usual, 30);
    ready(strict, 30);
    assertThat(strict.decide(NOON).place()).isBetween(30, usual.decide(NOON).place() - 5);
  }

  @Test
  void anOverdrawnAccountLowersThePriceGently() {
    PredictivePacer even = pacer(LAW);
    PredictivePacer over = pacer(LAW);
    history(even, 10_000, 299);
    history(over, 10_000, 302);
    ready(even, 10);
    ready(over, 10);
    double price = over.decide(NOON).inputs().get("price");
    double before = even.decide(NOON).inputs().get("price");
    assertThat(price).isLessThan(before).isGreaterThan(before / 3);
  }

  @Test
  void agentsClaimedByOthersAndTheirSharedFutureAreNotCounted() {
    PredictivePacer alone = pacer(LAW);
    PredictivePacer shared = pacer(LAW);
    ready(alone, 10);
    ready(shared, 10);
    shared.observe(new PacingEvent.OthersClaim(NOON, 6, 0.5));
    assertThat(shared.decide(NOON).place()).isLessThan(alone.decide(NOON).place() / 2);
    PredictivePacer busyAlone = pacer(LAW);
    PredictivePacer busyShared = pacer(LAW);
    busy(busyAlone, 300, 0);
    busy(busyShared, 300, 0);
    busyShared.observe(new PacingEvent.OthersClaim(NOON, 0, 0.5));
    assertThat(busyShared.decide(at(60)).place()).isLessThan(busyAlone.decide(at(60)).place());
  }

  @Test
  void askingChangesNothingAndTheDecisionSaysWhatItWasMadeOf() {
    PredictivePacer pacer = pacer(LAW);
    ready(pacer, 10);
    PacingDecision first = pacer.decide(at(1));
    assertThat(pacer.decide(at(1))).isEqualTo(first);
    assertThat(first.inputs())
        .containsKeys(
            "ready",
            "in_flight",
            "expected_answers",
            "expected_releases",
            "answer_chance",
            "next_call_risk",
            "price",
            "allowance_left");
    assertThat(first.inputs().get("next_call_risk")).isGreaterThan(first.inputs().get("price"));
  }

  @Test
  void everyLaterDecisionComesOutAgainToTheBitFromACheckpoint() {
    List<PacingEvent> events = Floors.hour(new SplittableRandom(5), 12, 0.2);
    PredictivePacer pacer = pacer(LAW);
    int half = events.size() / 2;
    events.subList(0, half).forEach(pacer::observe);
    PacerCheckpoint checkpoint = pacer.checkpoint();
    PredictivePacer again = pacer(LAW).from(checkpoint);
    assertThat(again.checkpoint()).isEqualTo(checkpoint);
    List<PacingDecision> decisions = new ArrayList<>();
    List<PacingDecision> replayed = new ArrayList<>();
    for (PacingEvent event : events.subList(half, events.size())) {
      pacer.observe(event);
      again.observe(event);
      decisions.add(pacer.decide(event.at()));
      replayed.add(again.decide(event.at()));
    }
    assertThat(replayed).isEqualTo(decisions);
    assertThat(decisions.stream().mapToInt(PacingDecision::place).max().orElse(0)).isPositive();
  }

  @Test
  void aCheckpointOfAnotherVersionIsRefused() {
    PacerCheckpoint good = pacer(LAW).checkpoint();
    PacerCheckpoint shorter =
        new PacerCheckpoint(
            good.base(),
            good.learned().subList(1, good.learned().size()),
            good.agents(),
            good.calls(),
            good.ledger());
    assertThatThrownBy(() -> pacer(LAW).from(shorter)).hasMessageContaining("another version");
  }

  @Test
  void learnsTheAnswerChanceWithoutBiasWhileCallsAreStillRinging() {
    PredictivePacer pacer = pacer(LAW);
    Floors.hour(new SplittableRandom(9), 20, 0.12).forEach(pacer::observe);
    assertThat(pacer.decide(at(3600)).inputs().get("answer_chance")).isCloseTo(0.12, within(0.03));
  }
}

package dialer.compliance.abandonment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.compliance.abandonment.AbandonmentAccount.State;
import dialer.compliance.abandonment.AnsweredCall.What;
import dialer.compliance.rulebook.AbandonRateRule;
import dialer.compliance.rulebook.RulePackReader;
import dialer.compliance.rulebook.Rulebooks;
import dialer.compliance.window.PinnedZones;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbandonmentAccountTest {

  private static final ZoneRules CHICAGO = PinnedZones.rules("America/Chicago").orElseThrow();
  private static final Instant BEGIN = Instant.parse("2026-11-01T15:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

  private static AbandonRateRule ruleOf(String pack) {
    return Rulebooks.of(List.of(pack)).packs().getFirst().rules().stream()
        .filter(AbandonRateRule.class::isInstance)
        .map(AbandonRateRule.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static AbandonmentAccount account(String pack, Tally tally) {
    AbandonmentAccount account = new AbandonmentAccount(ruleOf(pack), BEGIN, CHICAGO);
    for (What what : What.values()) {
      long times =
          switch (what) {
            case CONNECTED -> tally.connected();
            case ABANDONED -> tally.abandoned();
            case MACHINE -> tally.machines();
          };
      for (long i = 0; i < times; i++) {
        account.count(new AnsweredCall(NOW.minusSeconds(i + 1), what));
      }
    }
    return account;
  }

  /** 47 CFR 64.1200(a)(7): three in a hundred of the calls answered live. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, WITHIN, 0",
    "100, 0, WITHIN, 3",
    "98, 2, WITHIN, 1",
    "97, 3, AT_LIMIT, 0",
    "96, 4, EXCEEDED, 0",
    "975, 25, STOP_OVERDIALING, 5",
    "976, 24, WITHIN, 6",
    "0, 1, EXCEEDED, 0"
  })
  void theAmericanRateCountsPersonsOnly(
      long connected, long abandoned, State state, long allowance) {
    AbandonmentAccount account = account("us-federal-sales", new Tally(connected, abandoned, 5000));
    assertThat(account.state(NOW)).isEqualTo(state);
    assertThat(account.allowance(NOW)).isEqualTo(allowance);
  }

  @Test
  void theBritishRateEstimatesMachinesAmongTheAbandoned() {
    Tally tally = new Tally(9, 29, 7);
    AbandonmentAccount account = account("uk-sales", tally);
    assertThat(account.formula().rate(tally)).isEqualByComparingTo(new BigDecimal("0.644444"));
    assertThat(account.formula().numerator(tally)).isEqualByComparingTo("16.31");
    assertThat(account.formula().denominator(tally)).isEqualByComparingTo("25.31");
    assertThat(account.state(NOW)).isEqualTo(State.EXCEEDED);
  }

  @Test
  void aRollingDayForgetsWhatIsADayOld() {
    AbandonmentAccount account = new AbandonmentAccount(ruleOf("jp-sales"), BEGIN, CHICAGO);
    account.count(new AnsweredCall(NOW.minus(Duration.ofHours(24)), What.ABANDONED));
    account.count(new AnsweredCall(NOW.minus(Duration.ofHours(24)).plusNanos(1), What.CONNECTED));
    assertThat(account.tally(NOW)).isEqualTo(new Tally(1, 0, 0));
    assertThat(account.tally(NOW.minusNanos(1))).isEqualTo(new Tally(1, 1, 0));
  }

  @Test
  void successivePeriodsAreBlocksFromTheStartOfTheCampaign() {
    AbandonmentAccount account = new AbandonmentAccount(ruleOf("us-federal-sales"), BEGIN, CHICAGO);
    Instant second = Instant.parse("2026-12-01T15:00:00Z");
    account.count(new AnsweredCall(BEGIN, What.ABANDONED));
    account.count(new AnsweredCall(second.minusSeconds(1), What.ABANDONED));
    account.count(new AnsweredCall(second, What.CONNECTED));
    assertThat(account.tally(second.minusSeconds(1))).isEqualTo(new Tally(0, 2, 0));
    assertThat(account.tally(second)).isEqualTo(new Tally(1, 0, 0));
    assertThat(account.gauge(second)).isEqualTo(new Tally(1, 1, 0));
    assertThat(account.state(second)).isEqualTo(State.EXCEEDED);
  }

  @Test
  void theOrderOfArrivalDoesNotMatterAndForgettingChangesNothing() {
    List<AnsweredCall> calls = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      What what = What.values()[random.nextInt(3)];
      calls.add(new AnsweredCall(NOW.minusSeconds(random.nextInt(5_000_000)), what));
    }
    AbandonmentAccount inOrder = new AbandonmentAccount(ruleOf("us-federal-sales"), BEGIN, CHICAGO);
    calls.forEach(inOrder::count);
    Collections.shuffle(calls, random);
    AbandonmentAccount shuffled =
        new AbandonmentAccount(ruleOf("us-federal-sales"), BEGIN, CHICAGO);
    calls.forEach(shuffled::count);
    shuffled.forgetBefore(NOW);
    assertThat(shuffled.tally(NOW)).isEqualTo(inOrder.tally(NOW)).isNotEqualTo(Tally.NONE);
    assertThat(shuffled.gauge(NOW)).isEqualTo(inOrder.gauge(NOW));
  }

  @Test
  void aRateNobodyCanComputeIsNoLimit() {
    String pack =
        """
        pack: {id: x, version: "1", title: {en: x}, applies: {callee_region: [US]},
          reviewed: {state: draft}}
        sources: {house: {cite: House, url: "house:"}}
        rules:
          - {id: x, kind: abandon_rate, level: pace, force: house, confidence: high, max: 0.03,
             connect: {within: PT2S, from: answer}, numerator: guesses, denominator: hopes,
             per: campaign, period: {rolling: PT24H}, cite: [{src: house}]}
        """;
    AbandonRateRule rule =
        (AbandonRateRule) RulePackReader.read("x", pack).getFirst().rules().getFirst();
    assertThatThrownBy(() -> new AbandonmentAccount(rule, BEGIN, CHICAGO))
        .hasMessageContaining("guesses/hopes");
  }
}

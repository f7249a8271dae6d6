package dialer.campaigns.disposition;

import static dialer.campaigns.Cast.CHIYO;
import static dialer.campaigns.Cast.CHIYO_MOBILE;
import static dialer.campaigns.Cast.NOW;
import static dialer.campaigns.Cast.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.NumberType;
import dialer.campaigns.lead.RetryRule;
import dialer.compliance.call.PhoneNumber;
import dialer.core.call.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecyclePolicyTest {

  private static final RecyclePolicy SALES = new RecyclePolicy(UsualRecycleRules.sales());

  private final List<LeadNumber> numbers = new ArrayList<>();
  private final List<PastAttempt> history = new ArrayList<>();
  private Instant now = NOW;

  RecyclePolicyTest() {
    number(CHIYO, Optional.empty());
  }

  private void number(PhoneNumber number, Optional<RetryRule> retry) {
    numbers.add(new LeadNumber(numbers.size(), number, NumberType.OTHER, true, retry));
  }

  private RecycleDecision ends(int number, CallOutcome outcome) {
    history.add(new PastAttempt(now, number, outcome, Optional.empty()));
    return SALES.decide(ended(Optional.empty(), Optional.empty()), now);
  }

  private RecycleDecision concludes(String key, Optional<CallbackPromise> callback) {
    history.add(new PastAttempt(now, 0, CallOutcome.CONNECTED, Optional.of(key)));
    return SALES.decide(ended(UsualCatalogues.sales().find(key), callback), now);
  }

  private EndedAttempt ended(Optional<Disposition> disposition, Optional<CallbackPromise> promise) {
    return new EndedAttempt(numbers, history, disposition, promise, TOKYO);
  }

  private static String told(RecycleDecision decision) {
    LeadProgress next = decision.progress();
    return switch (decision) {
      case RecycleDecision.Again _ ->
          next.state()
              + " "
              + next.due().atZone(TOKYO).toLocalDateTime()
              + " n"
              + next.nextNumber()
              + " a"
              + next.attempts();
      case RecycleDecision.Ended _ -> next.state() + " " + next.reason();
    };
  }

  @Test
  void busyIsTriedSoonOnTheSameNumber() {
    number(CHIYO_MOBILE, Optional.empty());
    assertThat(told(ends(0, CallOutcome.BUSY))).isEqualTo("WAITING 2026-11-21T10:20 n0 a1");
  }

  @Test
  void noAnswerIsTriedLaterOnTheNextNumberInAnotherPartOfTheDay() {
    number(CHIYO_MOBILE, Optional.empty());
    assertThat(told(ends(0, CallOutcome.NO_ANSWER))).isEqualTo("WAITING 2026-11-21T14:00 n1 a1");
    now = now.plus(Duration.ofHours(8));
    assertThat(told(ends(1, CallOutcome.NO_ANSWER))).isEqualTo("WAITING 2026-11-22T09:00 n0 a2");
  }

  @Test
  void congestionBurnsNothingHoweverOftenItComes() {
    for (int i = 0; i < 50; i++) {
      assertThat(told(ends(0, CallOutcome.CONGESTION))).endsWith("n0 a0").startsWith("WAITING");
      now = now.plus(Duration.ofMinutes(5));
    }
    assertThat(told(ends(0, CallOutcome.BUSY))).endsWith("a1");
  }

  @Test
  void anAbandonedPersonIsLeftAloneForThreeDaysAndNotAbandonedTwice() {
    assertThat(told(ends(0, CallOutcome.ABANDONED))).isEqualTo("WAITING 2026-11-24T10:00 n0 a1");
    assertThat(told(ends(0, CallOutcome.ABANDONED))).isEqualTo("EXHAUSTED abandoned");
  }

  @Test
  void aNumberThatDoesNotExistIsRetiredAndTheNextTriedAtOnce() {
    number(CHIYO_MOBILE, Optional.empty());
    RecycleDecision first = ends(0, CallOutcome.INVALID_NUMBER);
    assertThat(told(first)).isEqualTo("WAITING 2026-11-21T10:00 n1 a0");
    assertThat(first.retiresNumber()).isTrue();
    numbers.set(0, new LeadNumber(0, CHIYO, NumberType.OTHER, false, Optional.empty()));
    assertThat(told(ends(1, CallOutcome.INVALID_NUMBER))).isEqualTo("EXHAUSTED no_number");
  }

  @ParameterizedTest
  @EnumSource(names = {"INVALID_NUMBER", "FAX"})
  void aLeadWithoutAnotherNumberIsExhausted(CallOutcome outcome) {
    RecycleDecision decision = ends(0, outcome);
    assertThat(told(decision)).isEqualTo("EXHAUSTED no_number");
    assertThat(decision.retiresNumber()).isTrue();
  }

  @Test
  void aWrongNumberGoesOnWithTheNext() {
    number(CHIYO_MOBILE, Optional.empty());
    RecycleDecision decision = concludes("wrong_number", Optional.empty());
    assertThat(told(decision)).isEqualTo("WAITING 2026-11-21T10:00 n1 a1");
    assertThat(decision.retiresNumber()).isTrue();
  }

  @Test
  void noNumberIsTriedMoreOftenThanItsCap() {
    number(CHIYO_MOBILE, Optional.of(new RetryRule(1, Duration.ZERO)));
    assertThat(told(ends(0, CallOutcome.NO_ANSWER))).endsWith("n1 a1");
    assertThat(told(ends(1, CallOutcome.NO_ANSWER))).endsWith("n0 a2");
    assertThat(told(ends(0, CallOutcome.NO_ANSWER))).endsWith("n0 a3");
    assertThat(told(ends(0, CallOutcome.NO_ANSWER))).isEqualTo("EXHAUSTED no_number");
  }

  @Test
  void aNumbersOwnGapDelaysIt() {
    numbers.clear();
    number(CHIYO, Optional.of(new RetryRule(5, Duration.ofDays(2))));
    assertThat(told(ends(0, CallOutcome.BUSY))).isEqualTo("WAITING 2026-11-23T10:00 n0 a1");
  }

  @Test
  void noLeadIsTriedMoreOftenThanTheCampaignsCap() {
    number(CHIYO_MOBILE, Optional.empty());
    for (int i = 0; i < 5; i++) {
      ends(i % 2, CallOutcome.NO_ANSWER);
    }
    assertThat(told(ends(1, CallOutcome.MACHINE))).isEqualTo("EXHAUSTED max_attempts");
  }

  @Test
  void oneKindOfEndIsRepeatedNoMoreOftenThanItsRuleSays() {
    ends(0, CallOutcome.LOST);
    ends(0, CallOutcome.LOST);
    assertThat(told(ends(0, CallOutcome.LOST))).isEqualTo("EXHAUSTED lost");
  }

  @ParameterizedTest
  @CsvSource({
    "order, FINISHED order",
    "appointment, FINISHED appointment",
    "declined, FINISHED declined",
    "dnc, REFUSED dnc",
  })
  void anEndIsAnEnd(String key, String told) {
    assertThat(told(concludes(key, Optional.empty()))).isEqualTo(told);
  }

  @Test
  void aPromiseIsKeptToTheMinuteAboveTheCapsAndOnTheNumberAskedFor() {
    number(CHIYO_MOBILE, Optional.empty());
    for (int i = 0; i < 6; i++) {
      ends(0, CallOutcome.BUSY);
    }
    Instant at = NOW.plus(Duration.ofMinutes(95));
    CallbackPromise promise =
        new CallbackPromise(at, Optional.of(CHIYO_MOBILE), Optional.of("mika"), "about the plan");
    RecycleDecision decision = concludes("callback", Optional.of(promise));
    assertThat(told(decision)).isEqualTo("CALLBACK 2026-11-21T11:35 n1 a7");
    assertThat(decision.progress().callback()).contains(promise);
  }

  @Test
  void aCallbackWithoutAPromiseIsABug() {
    assertThatThrownBy(() -> concludes("callback", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSurveyNeverCallsAgainWhomItHasTalkedTo() {
    RecyclePolicy survey = new RecyclePolicy(UsualRecycleRules.survey());
    for (Disposition disposition : UsualCatalogues.survey().items()) {
      if (disposition.talked() && disposition.effect() != Effect.CALLBACK) {
        history.clear();
        history.add(new PastAttempt(NOW, 0, CallOutcome.CONNECTED, Optional.of(disposition.key())));
        RecycleDecision decision =
            survey.decide(ended(Optional.of(disposition), Optional.empty()), NOW);
        assertThat(decision).isInstanceOf(RecycleDecision.Ended.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CallOutcome.class)
  void everyOutcomeHasAnAnswerInEveryKind(CallOutcome outcome) {
    history.add(new PastAttempt(NOW, 0, outcome, Optional.empty()));
    for (RecycleRules rules :
        List.of(
            UsualRecycleRules.sales(), UsualRecycleRules.survey(), UsualRecycleRules.followUp())) {
      RecycleDecision decision =
          new RecyclePolicy(rules).decide(ended(Optional.empty(), Optional.empty()), NOW);
      assertThat(decision.progress().due()).isAfterOrEqualTo(NOW);
    }
  }
}

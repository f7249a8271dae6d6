package dialer.compliance.gate;

import static dialer.compliance.Calls.CHIYO;
import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.Calls;
import dialer.compliance.Records;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.call.Purpose;
import dialer.compliance.gate.RuleFinding.Result;
import dialer.compliance.rulebook.Rulebooks;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consumer sales to Chiyo in Tokyo. */
class JapanVerdictTest {

  private static final CallGate GATE = new RulebookGate(Rulebooks.of(List.of("jp-sales")));

  private static Verdict at(String local, ProposedCall call, NumberRecord record) {
    return GATE.verdict(call, record, tokyo(local));
  }

  private static Instant tokyo(String local) {
    return OffsetDateTime.parse(local + "+09:00").toInstant();
  }

  private static RuleFinding finding(Verdict verdict, String rule) {
    return verdict.trail().stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
  }

  /** The guidance's 8 to 21 (規則64条), ring 30 s and guard 45 s before its end. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T07:59:59, NOT_BEFORE",
    "2026-11-24T08:00:00, PASSED",
    "2026-11-24T20:58:30, PASSED",
    "2026-11-24T20:58:44, PASSED",
    "2026-11-24T20:58:45, NOT_BEFORE",
    "2026-11-24T20:59:00, NOT_BEFORE",
    "2026-11-24T21:00:00, NOT_BEFORE"
  })
  void neverRingsOutsideTheHoursRegulatorsName(String local, Result expected) {
    Verdict verdict = at(local, Calls.to(CHIYO).now(), NumberRecord.empty());
    assertThat(finding(verdict, "jp.hours").result()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00:00, true, a weekday",
    "2026-11-24T08:59:59, false, before the house opens",
    "2026-11-24T19:59:29, true, rings out in time",
    "2026-11-24T19:59:30, false, would ring at the end",
    "2026-11-28T09:59:59, false, Saturday",
    "2026-11-28T10:00:00, true, Saturday",
    "2026-11-23T09:30:00, false, Labour Thanksgiving is taken like a Sunday",
    "2026-11-23T10:00:00, true, Labour Thanksgiving",
    "2026-05-06T09:30:00, false, the day off for 3 May on a Sunday"
  })
  void houseHoursHoldOnWeekdaysWeekendsAndHolidays(String local, boolean permitted, String why) {
    Verdict verdict = at(local, Calls.to(CHIYO).now(), NumberRecord.empty());
    assertThat(verdict instanceof Verdict.Permitted).as(why).isEqualTo(permitted);
  }

  @Test
  void notBeforeIsTheFirstInstantAtWhichEveryWindowIsOpen() {
    Verdict verdict = at("2026-11-20T20:30:00", Calls.to(CHIYO).now(), NumberRecord.empty());
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class,
            v -> assertThat(v.until()).isEqualTo(tokyo("2026-11-21T10:00:00")));
  }

  @Test
  void aRefusalForOneProductHoldsForTheSellersOtherProductsUntilALawyerDecides() {
    NumberRecord refused =
        Records.ofNumber()
            .contact(
                "2026-01-10T03:00:00Z",
                Set.of("attempted", "conversation", "refused"),
                Optional.of("P"),
                new CampaignId(new UUID(0, 9)))
            .now();
    Verdict verdict = at("2026-11-24T10:00:00", Calls.to(CHIYO).product("Q").now(), refused);
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(finding(verdict, "jp.refusal").result()).isEqualTo(Result.REFUSED);
  }

  @Test
  void earlyHangUpsWarnAndNeverRefuse() {
    NumberRecord twice =
        Records.ofNumber()
            .contact("2026-11-20T03:00:00Z", Set.of("attempted", "hung_up_early"))
            .contact("2026-11-19T03:00:00Z", Set.of("attempted", "hung_up_early"))
            .now();
    Verdict verdict = at("2026-11-24T10:00:00", Calls.to(CHIYO).now(), twice);
    assertThat(verdict).isInstanceOf(Verdict.Permitted.class);
    assertThat(finding(verdict, "jp.refusal.implied").result()).isEqualTo(Result.WARNED);
  }

  @Test
  void redialsTwiceWithinThreeMinutesAndNotAThirdTime() {
    Records tries =
        Records.ofNumber()
            .contact("2026-11-24T01:00:00Z", Set.of("attempted"))
            .contact("2026-11-24T01:01:00Z", Set.of("attempted"));
    ProposedCall call = Calls.to(CHIYO).dialing(Dialing.PROGRESSIVE).now();
    assertThat(at("2026-11-24T10:02:00", call, tries.now())).isInstanceOf(Verdict.Permitted.class);
    NumberRecord three = tries.contact("2026-11-24T01:02:00Z", Set.of("attempted")).now();
    assertThat(at("2026-11-24T10:02:30", call, three))
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class,
            v -> assertThat(v.until()).isEqualTo(tokyo("2026-11-24T10:03:00")));
    ProposedCall byHand = Calls.to(CHIYO).dialing(Dialing.MANUAL).now();
    assertThat(at("2026-11-24T10:02:30", byHand, three)).isInstanceOf(Verdict.Permitted.class);
  }

  @Test
  void aPurposeWithoutAPackIsRefused() {
    ProposedCall collection = Calls.to(CHIYO).purpose(Purpose.COLLECTION).now();
    Verdict verdict = at("2026-11-24T10:00:00", collection, NumberRecord.empty());
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(finding(verdict, "builtin.coverage").reason()).isEqualTo("no_rule_pack");
    ProposedCall business = Calls.to(CHIYO).kind("business").now();
    assertThat(at("2026-11-24T10:00:00", business, NumberRecord.empty()))
        .isInstanceOf(Verdict.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"+81118000", "+81204123456", "+81990123456"})
  void emergencyPremiumAndMachineNumbersAreNeverDialed(String e164) {
    Verdict verdict = at("2026-11-24T10:00:00", Calls.to(e164).now(), NumberRecord.empty());
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(finding(verdict, "builtin.number").result()).isEqualTo(Result.REFUSED);
  }

  @Test
  void theTrailListsEveryRuleAlsoAfterTheFirstRefusal() {
    Verdict verdict = at("2026-11-24T03:00:00", Calls.to(CHIYO).now(), NumberRecord.empty());
    assertThat(verdict.trail())
        .extracting(RuleFinding::rule)
        .containsExactly(
            "builtin.number",
            "builtin.zone",
            "builtin.suppression",
            "builtin.coverage",
            "jp.hours",
            "jp.hours.house",
            "jp.refusal",
            "jp.refusal.implied",
            "jp.name",
            "jp.clid",
            "jp.redial");
    assertThat(finding(verdict, "jp.name").result()).isEqualTo(Result.ATTEST);
  }

  @Test
  void aLongerRingBringsTheEndForward() {
    ProposedCall call = Calls.to(CHIYO).ringing(Duration.ofMinutes(2)).now();
    assertThat(at("2026-11-24T19:58:00", call, NumberRecord.empty()))
        .isInstanceOf(Verdict.NotBefore.class);
    assertThat(at("2026-11-24T19:57:59", call, NumberRecord.empty()))
        .isInstanceOf(Verdict.Permitted.class);
  }
}

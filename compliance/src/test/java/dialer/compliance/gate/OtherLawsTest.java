package dialer.compliance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.Calls;
import dialer.compliance.Records;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.call.Purpose;
import dialer.compliance.gate.RuleFinding.Result;
import dialer.compliance.rulebook.RulePackReader;
import dialer.compliance.rulebook.Rulebook;
import dialer.compliance.rulebook.Rulebooks;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The vocabulary carries laws for which no pack is shipped: France, Canada, Regulation F, Japan.
 */
class OtherLawsTest {

  private static final String PACK =
      """
      pack: {id: test, version: "1", title: {en: Test}, applies: {callee_region: [%s]},
        reviewed: {state: draft}}
      sources: {house: {cite: House, url: "house:"}}
      rules:
      """;
  private static final String COMMON =
      "level: block, force: house, confidence: high, cite: [{src: house}]";
  private static final CallGate FRANCE =
      gate(
          "FR, RE, YT",
          "kind: window, days: {mon-fri: ['10:00-13:00', '14:00-20:00']},"
              + " holidays: {calendar: FR, as: closed}",
          "kind: cap, count: attempts, max: 4, per: number, window: 30CD",
          "kind: quiet, after: [refused], for: P60D, scope: [number, seller]");
  private static final CallGate REG_F =
      gate(
          "US",
          "kind: cap, count: attempts, max: 7, per: [person, debt], window: 7CD",
          "kind: quiet, after: [conversation], for: 7CD, scope: [person, debt]");

  private static CallGate gate(String regions, String... rules) {
    StringBuilder text = new StringBuilder(PACK.formatted(regions));
    for (int i = 0; i < rules.length; i++) {
      text.append("  - {id: r").append(i + 1).append(", ").append(rules[i]);
      text.append(", ").append(COMMON).append("}\n");
    }
    return new RulebookGate(new Rulebook(RulePackReader.read("test.yaml", text.toString())));
  }

  private static Result result(Verdict verdict, String rule) {
    return verdict.trail().stream()
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .result();
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T13:30:00+01:00, NOT_BEFORE, Monday at lunch",
    "2026-11-23T14:00:00+01:00, PASSED, Monday after lunch",
    "2026-11-11T15:00:00+01:00, NOT_BEFORE, Armistice on a Wednesday",
    "2026-11-21T15:00:00+01:00, NOT_BEFORE, Saturday",
    "2026-10-26T10:00:00+01:00, PASSED, the day after the clocks went back",
    "2026-10-26T09:59:59+01:00, NOT_BEFORE, a second before"
  })
  void brunoIsNotCalledAtLunchOrOnHolidays(String at, Result expected, String why) {
    Verdict verdict =
        FRANCE.verdict(Calls.to(Calls.BRUNO).now(), NumberRecord.empty(), instant(at));
    assertThat(result(verdict, "r1")).as(why).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24T10:30:00+04:00, NOT_BEFORE", "2026-11-24T11:30:00+04:00, PASSED"})
  void aNumberOfReunionMayBeInMayotteToo(String at, Result expected) {
    Verdict verdict =
        FRANCE.verdict(Calls.to("+262692123456").now(), NumberRecord.empty(), instant(at));
    assertThat(result(verdict, "r1")).isEqualTo(expected);
  }

  @Test
  void fourAttemptsInThirtyCalendarDaysAreTheMost() {
    Records record = Records.ofNumber();
    for (String day : List.of("2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16")) {
      record.contact(day + "T22:00:00Z", Set.of("attempted"));
    }
    Verdict full =
        FRANCE.verdict(
            Calls.to(Calls.BRUNO).now(), record.now(), instant("2026-11-24T15:00:00+01:00"));
    assertThat(full)
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class,
            v -> assertThat(v.until()).isEqualTo(instant("2026-11-25T10:00:00+01:00")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:59:59+01:00, NOT_BEFORE",
    "2026-11-23T11:00:00+01:00, PASSED",
    "2026-11-22T12:00:00+01:00, NOT_BEFORE"
  })
  void aRefusalHoldsForSixtyFullDays(String at, Result expected) {
    NumberRecord refused =
        Records.ofNumber().contact("2026-09-24T09:00:00Z", Set.of("attempted", "refused")).now();
    Verdict verdict = FRANCE.verdict(Calls.to(Calls.BRUNO).now(), refused, instant(at));
    assertThat(result(verdict, "r3")).isEqualTo(expected);
  }

  @Test
  void sevenCallsInSevenDaysAreCountedForEachDebt() {
    Records record = Records.ofNumber();
    for (int day = 18; day <= 24; day++) {
      record.contact(
          "2026-11-" + day + "T16:00:00Z",
          Set.of("attempted"),
          Optional.of("debt A"),
          Calls.CAMPAIGN);
    }
    Instant now = instant("2026-11-24T12:00:00-06:00");
    Calls call = Calls.to(Calls.ADA).purpose(Purpose.COLLECTION);
    ProposedCall debtA = call.product("debt A").now();
    ProposedCall debtB = call.product("debt B").now();
    assertThat(REG_F.verdict(debtA, record.now(), now)).isInstanceOf(Verdict.NotBefore.class);
    assertThat(REG_F.verdict(debtB, record.now(), now)).isInstanceOf(Verdict.Permitted.class);
  }

  @Test
  void aConversationOnDayOneForbidsCallsUntilDayEight() {
    NumberRecord spoke =
        Records.ofNumber()
            .contact("2026-11-10T18:00:00Z", Set.of("attempted", "conversation"))
            .now();
    Verdict verdict =
        REG_F.verdict(Calls.to(Calls.ADA).now(), spoke, instant("2026-11-12T12:00:00-06:00"));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class,
            v -> assertThat(v.until()).isEqualTo(instant("2026-11-17T00:00:00-06:00")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T04:45:00Z, NOT_BEFORE, 21:45 in Vancouver since its clocks stand still",
    "2026-12-01T04:29:59Z, PASSED, 21:29:59",
    "2026-12-01T04:30:00Z, NOT_BEFORE, the end is excluded",
    "2026-12-06T01:59:59Z, NOT_BEFORE, Saturday 18:59:59",
    "2026-12-06T00:59:59Z, PASSED, Saturday 17:59:59",
    "2026-12-06T01:00:00Z, NOT_BEFORE, Saturday 18:00:00"
  })
  void vancouverIsCalledByTheClockItHasToday(String at, Result expected, String why) {
    CallGate canada =
        gate("CA", "kind: window, days: {mon-fri: ['09:00-21:30'], sat-sun: ['10:00-18:00']}");
    ProposedCall call = Calls.to("+16045550100").ringing(Duration.ZERO).now();
    Verdict verdict = canada.verdict(call, NumberRecord.empty(), Instant.parse(at));
    assertThat(result(verdict, "r1")).as(why).isEqualTo(expected);
  }

  @Test
  void collectionInJapanEndsAtNineSharp() {
    CallGate lending = gate("JP", "kind: window, days: {mon-sun: ['08:00-21:00']}");
    ProposedCall call =
        Calls.to(Calls.CHIYO).purpose(Purpose.COLLECTION).ringing(Duration.ZERO).now();
    assertThat(lending.verdict(call, NumberRecord.empty(), instant("2026-11-24T21:00:00+09:00")))
        .isInstanceOf(Verdict.NotBefore.class);
    assertThat(lending.verdict(call, NumberRecord.empty(), instant("2026-11-24T20:59:59+09:00")))
        .isInstanceOf(Verdict.Permitted.class);
  }

  @Test
  void aNumberListedInBritainTenDaysAgoIsRefusedThoughTheLawGivesGrace() {
    CallGate britain = new RulebookGate(Rulebooks.of(List.of("uk-sales")));
    NumberRecord listed =
        Records.ofNumber()
            .registry("tps", true, "2026-11-20T00:00:00Z")
            .registry("ctps", false, "2026-11-20T00:00:00Z")
            .now();
    Verdict verdict =
        britain.verdict(
            Calls.to("+447700900123").now(), listed, Instant.parse("2026-11-24T11:00:00Z"));
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(result(verdict, "uk.tps")).isEqualTo(Result.REFUSED);
  }

  @Test
  void aRuleHoldsFromItsFirstDayToItsLastInTheCalleesDate() {
    CallGate dated = gate("JP", "kind: suspend, region: [JP], from: 2026-11-24, to: 2026-11-25");
    ProposedCall call = Calls.to(Calls.CHIYO).now();
    assertThat(dated.verdict(call, NumberRecord.empty(), instant("2026-11-23T23:59:59+09:00")))
        .isInstanceOf(Verdict.Permitted.class);
    assertThat(dated.verdict(call, NumberRecord.empty(), instant("2026-11-24T00:00:00+09:00")))
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class,
            v -> assertThat(v.until()).isEqualTo(instant("2026-11-26T00:00:00+09:00")));
  }

  @Test
  void anUnknownKindOfCalleeIsTakenForTheStricterOne() {
    CallGate consumers =
        gate(
            "JP",
            "kind: consent, if: [{callee_kind: [consumer]}], need: express",
            "kind: consent, unless: [{callee_kind: [business]}], need: express");
    Instant now = instant("2026-11-24T12:00:00+09:00");
    Verdict unknown = consumers.verdict(Calls.to(Calls.CHIYO).now(), NumberRecord.empty(), now);
    assertThat(result(unknown, "r1")).isEqualTo(Result.REFUSED);
    assertThat(result(unknown, "r2")).isEqualTo(Result.REFUSED);
    ProposedCall toBusiness = Calls.to(Calls.CHIYO).kind("business").now();
    assertThat(consumers.verdict(toBusiness, NumberRecord.empty(), now))
        .isInstanceOf(Verdict.Permitted.class);
  }
}

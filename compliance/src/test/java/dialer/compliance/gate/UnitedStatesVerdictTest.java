package dialer.compliance.gate;

import static dialer.compliance.Calls.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.Calls;
import dialer.compliance.Records;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.Medium;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.gate.RuleFinding.Result;
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

/** Sales to Ada in Chicago and to Florida. */
class UnitedStatesVerdictTest {

  private static final CallGate GATE =
      new RulebookGate(Rulebooks.of(List.of("us-federal-sales", "us-fl")));
  private static final String OBTAINED = "2026-11-20T00:00:00Z";

  private static Records fresh() {
    return Records.ofNumber().registry("us-dnc", false, OBTAINED);
  }

  private static Verdict at(String instant, ProposedCall call, Records record) {
    return GATE.verdict(call, record.now(), OffsetDateTime.parse(instant).toInstant());
  }

  private static RuleFinding finding(Verdict verdict, String rule) {
    return verdict.trail().stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
  }

  /** 47 CFR 64.1200(c)(1) in every candidate zone. */
  @ParameterizedTest
  @CsvSource({
    "America/Chicago, 2026-11-24T08:30:00-06:00, true",
    "America/Denver, 2026-11-24T08:30:00-06:00, false",
    "America/Denver, 2026-11-24T09:30:00-06:00, true",
    "America/Chicago, 2026-11-24T07:59:59-06:00, false",
    "America/Chicago, 2026-11-24T20:58:44-06:00, true",
    "America/Chicago, 2026-11-24T20:58:45-06:00, false",
    "America/Chicago, 2026-11-01T07:59:59-06:00, false",
    "America/Chicago, 2026-11-01T08:00:00-06:00, true",
    "America/Chicago, 2026-03-08T08:00:00-05:00, true",
    "America/Chicago, 2026-03-08T07:59:59-05:00, false"
  })
  void hoursHoldInEveryZoneTheCalleeMayBeIn(String other, String instant, boolean permitted) {
    ProposedCall call =
        Calls.to(ADA).regions(other.equals("America/Denver") ? "US-CO" : "US-IL").now();
    Verdict verdict = at(instant, call, fresh());
    assertThat(finding(verdict, "us.hours").result() == Result.PASSED).isEqualTo(permitted);
  }

  /** Fla. Stat. 501.616(6)(a): until 20:00, and the panhandle has two zones. */
  @ParameterizedTest
  @CsvSource({
    "+18505550100, 2026-11-24T08:30:00-05:00, NOT_BEFORE",
    "+18505550100, 2026-11-24T09:00:00-05:00, PASSED",
    "+13055550100, 2026-11-24T08:00:00-05:00, PASSED",
    "+13055550100, 2026-11-24T20:30:00-05:00, NOT_BEFORE"
  })
  void floridaClosesAnHourEarlier(String number, String instant, Result expected) {
    Verdict verdict = at(instant, Calls.to(number).now(), fresh());
    assertThat(finding(verdict, "fl.hours").result()).isEqualTo(expected);
  }

  @Test
  void floridaRefusesWhatFederalRulesAllowAndSaysUntilWhen() {
    Verdict verdict = at("2026-11-24T20:30:00-05:00", Calls.to("+13055550100").now(), fresh());
    assertThat(finding(verdict, "us.hours").result()).isEqualTo(Result.PASSED);
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class,
            v -> assertThat(v.until()).isEqualTo(Instant.parse("2026-11-25T13:00:00Z")));
  }

  @Test
  void threeCallsADayOnOneSubjectAreTheMostInFlorida() {
    Records three =
        fresh()
            .contact(
                "2026-11-24T14:00:00Z", Set.of("attempted"), Optional.of("roof"), Calls.CAMPAIGN)
            .contact(
                "2026-11-24T15:00:00Z", Set.of("attempted"), Optional.of("roof"), Calls.CAMPAIGN)
            .contact("2026-11-24T16:00:00Z", Set.of(), Optional.of("roof"), Calls.CAMPAIGN);
    Calls call = Calls.to(ADA).regions("US-FL");
    assertThat(at("2026-11-24T12:00:00-05:00", call.product("roof").now(), three))
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class,
            v -> assertThat(v.until()).isEqualTo(Instant.parse("2026-11-25T14:00:00Z")));
    assertThat(at("2026-11-24T12:00:00-05:00", call.product("pool").now(), three))
        .isInstanceOf(Verdict.Permitted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-24T14:30:00Z, PASSED",
    "2026-10-24T14:29:59Z, REFUSED",
    "2026-10-23T14:30:00Z, REFUSED"
  })
  void aRegistryOlderThan31DaysRefusesEveryNumber(String obtained, Result expected) {
    Records record = Records.ofNumber().registry("us-dnc", false, obtained);
    Verdict verdict = at("2026-11-24T08:30:00-06:00", Calls.to(ADA).now(), record);
    assertThat(finding(verdict, "us.registry").result()).isEqualTo(expected);
  }

  @Test
  void aMissingRegistryRefuses() {
    Verdict verdict = at("2026-11-24T12:00:00-06:00", Calls.to(ADA).now(), Records.ofNumber());
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(finding(verdict, "us.registry").reason()).isEqualTo("registry_missing");
  }

  @Test
  void aRegistryThatAnswersWithoutBeingLoadedRefusesAndIsNamed() {
    Records unloaded = Records.ofNumber().registryNotLoaded("us-dnc");
    Verdict verdict = at("2026-11-24T12:00:00-06:00", Calls.to(ADA).now(), unloaded);
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(finding(verdict, "us.registry").reason()).isEqualTo("registry_missing");
    assertThat(finding(verdict, "us.registry").facts()).containsEntry("list", "us-dnc");
  }

  @Test
  void aListedNumberIsRefusedAlsoWithAConsentNobodyHasDecidedOn() {
    Records listed =
        Records.ofNumber()
            .registry("us-dnc", true, OBTAINED)
            .consent("written", Set.of("seller"), Set.of(), "2026-01-01T00:00:00Z");
    Verdict verdict = at("2026-11-24T12:00:00-06:00", Calls.to(ADA).now(), listed);
    assertThat(finding(verdict, "us.registry").result()).isEqualTo(Result.REFUSED);
    assertThat(finding(verdict, "us.registry").facts()).containsEntry("list", "us-dnc");
  }

  @Test
  void consentToAnHourLiftsTheHours() {
    Records consenting =
        fresh().consent("express", Set.of(), Set.of("time_of_day"), "2026-11-24T12:30:00Z");
    assertThat(at("2026-11-24T06:30:00-06:00", Calls.to(ADA).now(), consenting))
        .isInstanceOf(Verdict.Permitted.class);
    assertThat(at("2026-11-24T06:00:00-06:00", Calls.to(ADA).now(), consenting))
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class,
            v -> assertThat(v.until()).isEqualTo(Instant.parse("2026-11-24T12:30:00Z")));
  }

  @ParameterizedTest
  @CsvSource({"LIVE_AGENT, PASSED", "PRERECORDED, REFUSED", "AI_VOICE, REFUSED"})
  void aRecordedOrSyntheticVoiceNeedsWrittenConsent(Medium medium, Result expected) {
    Verdict verdict = at("2026-11-24T12:00:00-06:00", Calls.to(ADA).medium(medium).now(), fresh());
    assertThat(finding(verdict, "us.consent.auto").result()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"PREDICTIVE, REFUSED", "PROGRESSIVE, REFUSED", "PREVIEW, PASSED", "MANUAL, PASSED"})
  void automaticSelectionNeedsWrittenConsentInFlorida(Dialing dialing, Result expected) {
    Verdict verdict =
        at("2026-11-24T12:00:00-05:00", Calls.to("+13055550100").dialing(dialing).now(), fresh());
    assertThat(finding(verdict, "fl.consent").result()).isEqualTo(expected);
  }

  @Test
  void aRingShorterThanFifteenSecondsIsRefused() {
    ProposedCall call = Calls.to(ADA).ringing(Duration.ofSeconds(14)).now();
    assertThat(finding(at("2026-11-24T12:00:00-06:00", call, fresh()), "us.ring").result())
        .isEqualTo(Result.REFUSED);
  }

  @Test
  void aDoNotCallRequestHoldsForEverByTheHousesOwnRule() {
    Records asked = fresh().contact("2016-01-01T00:00:00Z", Set.of("attempted", "dnc_request"));
    assertThat(at("2026-11-24T12:00:00-06:00", Calls.to(ADA).now(), asked))
        .isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void aTollFreeNumberHasNoPlaceAndIsRefused() {
    Verdict verdict = at("2026-11-24T12:00:00-06:00", Calls.to("+18885551234").now(), fresh());
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(finding(verdict, "builtin.zone").reason()).isEqualTo("zone_unknown");
  }

  @Test
  void californiaIsCalledByItsOwnClockAlsoUnderANewAreaCode() {
    assertThat(at("2026-11-24T08:30:00-08:00", Calls.to("+17385550100").now(), fresh()))
        .isInstanceOf(Verdict.Permitted.class);
  }

  @Test
  void aCountryWithoutAPackIsRefused() {
    Verdict verdict = at("2026-11-24T12:00:00+01:00", Calls.to(Calls.BRUNO).now(), fresh());
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(finding(verdict, "builtin.coverage").facts()).containsEntry("regions", "FR");
  }
}

package dialer.compliance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.Calls;
import dialer.compliance.Records;
import dialer.compliance.call.Medium;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.consent.ConsentRecord;
import dialer.compliance.rulebook.Rulebooks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 47 CFR 64.1200(a): a synthetic voice needs written consent that names the seller. */
class ConsentVerdictTest {

  private static final CallGate GATE = new RulebookGate(Rulebooks.of(List.of("us-federal-sales")));
  private static final Instant NOON = Instant.parse("2026-11-24T18:00:00Z");
  private static final Instant GIVEN = Instant.parse("2026-06-01T00:00:00Z");
  private static final ProposedCall CALL = Calls.to(Calls.ADA).medium(Medium.AI_VOICE).now();

  private static Verdict with(ConsentRecord consent) {
    NumberRecord registry =
        Records.ofNumber().registry("us-dnc", false, "2026-11-20T00:00:00Z").now();
    return GATE.verdict(
        CALL,
        new NumberRecord(List.of(), List.of(consent), registry.registryAnswers(), List.of()),
        NOON);
  }

  private static ConsentRecord written(Instant from, Optional<Instant> until, boolean revoked) {
    return new ConsentRecord(
        "written",
        Set.of("seller"),
        Set.of(),
        "web form",
        from,
        until,
        revoked ? Optional.of(NOON.minusSeconds(1)) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "written, seller, true",
    "written, caller, false",
    "express, seller, false",
    "implied, seller, false",
    "spoken, seller, false"
  })
  void theConsentMustBeWrittenAndNameTheSeller(String kind, String names, boolean permitted) {
    ConsentRecord consent =
        new ConsentRecord(
            kind, Set.of(names), Set.of(), "form", GIVEN, Optional.empty(), Optional.empty());
    assertThat(with(consent) instanceof Verdict.Permitted).isEqualTo(permitted);
  }

  @Test
  void aConsentThatEndedOrWasTakenBackIsNone() {
    assertThat(with(written(GIVEN, Optional.of(NOON), false))).isInstanceOf(Verdict.Refused.class);
    assertThat(with(written(GIVEN, Optional.of(NOON.plusNanos(1)), false)))
        .isInstanceOf(Verdict.Permitted.class);
    assertThat(with(written(GIVEN, Optional.empty(), true))).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void aConsentThatBeginsLaterLetsTheCallThroughThen() {
    assertThat(with(written(NOON.plusSeconds(3600), Optional.empty(), false)))
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class, v -> assertThat(v.until()).isEqualTo(NOON.plusSeconds(3600)));
  }
}

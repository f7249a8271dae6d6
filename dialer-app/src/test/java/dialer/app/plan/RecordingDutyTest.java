package dialer.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.campaign.RecordingPolicy.Consent;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.rulebook.RulePackReader;
import dialer.compliance.rulebook.Rulebook;
import dialer.compliance.rulebook.Span;
import dialer.core.engine.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long a recording is kept, and when law makes it mandatory. */
class RecordingDutyTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant STARTED = Instant.parse("2026-02-28T16:00:00Z");
  private static final String PACK =
      """
      pack:
        id: house-records
        version: 2026.11.22-1
        title: {en: House records, ja: 社内の記録}
        applies: {callee_region: [JP], purpose: [sales]}
        reviewed: {state: draft, by: null, date: null}
      sources:
        house: {cite: House rule, url: "house:", checked: 2026-11-22}
      rules:
        - id: house.records
          kind: keep
          level: block
          force: house
          what: {call_recording: P2Y, call_record: P5Y}
          cite: [{src: house}]
          confidence: high
      """;

  private static final Rulebook SILENT = new Rulebook(List.of());

  @Test
  void campaignsOwnDaysGoBeforeTheHouses() {
    assertThat(duty(OptionalInt.empty()).deleteAfter(STARTED))
        .contains(STARTED.plus(Duration.ofDays(90)));
    assertThat(duty(OptionalInt.of(7)).deleteAfter(STARTED))
        .contains(STARTED.plus(Duration.ofDays(7)));
  }

  @Test
  void whatAPackWantsKeptIsNeverDeletedEarlierAndMayBeKeptLonger() {
    assertThat(with(new Span.Calendar(Period.ofYears(5)), 30).deleteAfter(STARTED))
        .contains(Instant.parse("2031-02-28T16:00:00Z"));
    assertThat(with(new Span.Calendar(Period.ofDays(10)), 30).deleteAfter(STARTED))
        .contains(STARTED.plus(Duration.ofDays(30)));
    assertThat(with(new Span.BusinessDays(10), 1).deleteAfter(STARTED))
        .contains(STARTED.plus(Duration.ofDays(70)));
    assertThat(with(new Span.CalendarDays(2), 1).deleteAfter(STARTED))
        .contains(Instant.parse("2026-03-02T15:00:00Z"));
    assertThat(with(new Span.Forever(), 30).deleteAfter(STARTED)).isEqualTo(Optional.empty());
  }

  @Test
  void packThatSpeaksOfCallRecordingsMakesThemMandatory() {
    assertThat(duty(OptionalInt.empty()).mandatory()).isFalse();
    Rulebook us = GateBook.lawful().rulebook(List.of("us-federal-sales"));
    assertThat(RecordingDuty.least(us)).as("keeps call records, not recordings").isEmpty();
    Rulebook asks = new Rulebook(RulePackReader.read("records.yaml", PACK));
    RecordingDuty duty = RecordingDuty.of(campaign(OptionalInt.empty()), asks, 90);
    assertThat(duty.mandatory()).isTrue();
    assertThat(duty.demanded()).isTrue();
    assertThat(duty.least()).containsExactly(new Span.Calendar(Period.ofYears(2)));
  }

  private static RecordingDuty duty(OptionalInt days) {
    return RecordingDuty.of(campaign(days), SILENT, 90);
  }

  private static RecordingDuty with(Span least, int days) {
    return new RecordingDuty(true, true, List.of(least), days, TOKYO);
  }

  private static Campaign campaign(OptionalInt days) {
    Campaign usual =
        CampaignDrafts.usual(
            new CampaignDrafts.Title(
                new CampaignId(new UUID(1, 1)),
                new ClientId(new UUID(1, 2)),
                "Autumn",
                CampaignKind.SALES),
            new PoolId(new UUID(1, 3)),
            TOKYO,
            Locale.JAPANESE);
    return new Campaign(
        usual.id(),
        usual.client(),
        usual.name(),
        usual.kind(),
        usual.state(),
        usual.language(),
        usual.pacing(),
        usual.line(),
        usual.rulePacks(),
        new RecordingPolicy(Consent.WITH_NOTICE, false, days),
        usual.staffing(),
        usual.offer(),
        usual.leadRules(),
        usual.schedule(),
        usual.version());
  }
}

package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.OpeningHours;
import dialer.campaigns.campaign.Schedule;
import dialer.campaigns.campaign.Schedule.OnHolidays;
import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.Dialing;
import dialer.core.engine.Authorization;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The campaign's own hours hold where dials are authorized, whatever a loop believes. */
class OwnHoursTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  /** Six in the evening of a Friday in Chicago. */
  private static final Instant CLOSING = Instant.parse("2026-11-21T00:00:00Z");

  private static int digits = 8000;

  private Stage stage;
  private PoolLease lease;

  @BeforeEach
  void campaignWithHours() {
    stage = new Stage(data);
    lease = stage.lease();
    schedule(Optional.empty());
  }

  @Test
  void dialsUntilClosingAndNeverAfterIt() {
    assertThat(answerAt(CLOSING.minusMillis(1))).isInstanceOf(Authorization.Authorized.class);
    assertThat(reasonAt(CLOSING)).isEqualTo("campaign_closed");
    assertThat(reasonAt(CLOSING.plusSeconds(12 * 3600))).isEqualTo("campaign_closed");
  }

  @Test
  void leadOfAClosedCampaignStaysDue() {
    var lead = stage.stored(Stage.number(digits++));
    authorize(stage.dial(lead), CLOSING);
    assertThat(stage.leads().find(lead.id()).orElseThrow().progress().state())
        .isEqualTo(LeadState.FRESH);
  }

  @Test
  void handAndPreviewDoNotReachPastClosingEither() {
    for (Dialing byHand : List.of(Dialing.MANUAL, Dialing.PREVIEW)) {
      ProposedDial usual = stage.dial(stage.stored(Stage.number(digits++)));
      ProposedDial dial =
          new ProposedDial(
              usual.attempt(),
              usual.campaign(),
              usual.lead(),
              usual.trunk(),
              byHand,
              Optional.empty());
      assertThat(authorize(dial, CLOSING))
          .isEqualTo(new Authorization.NotDue(dial, "campaign_closed"));
    }
  }

  @Test
  void campaignWhoseHolidaysNobodyKnowsIsClosed() {
    schedule(Optional.of("ATLANTIS"));
    assertThat(reasonAt(CLOSING.minusSeconds(3600))).isEqualTo("campaign_closed");
  }

  private Authorization answerAt(Instant now) {
    return authorize(stage.dial(stage.stored(Stage.number(digits++))), now);
  }

  private String reasonAt(Instant now) {
    return ((Authorization.NotDue) answerAt(now)).reason();
  }

  private Authorization authorize(ProposedDial dial, Instant now) {
    return stage
        .authorizations(() -> now)
        .authorize(lease, List.of(dial), _ -> Stage.PERMITS)
        .getFirst();
  }

  private void schedule(Optional<String> holidays) {
    Campaign c = stage.campaigns().find(stage.campaign.id()).orElseThrow();
    Schedule schedule =
        new Schedule(
            ZoneId.of("America/Chicago"),
            OpeningHours.of(
                EnumSet.allOf(java.time.DayOfWeek.class), LocalTime.of(10, 0), LocalTime.of(18, 0)),
            holidays,
            OnHolidays.CLOSED,
            Optional.empty(),
            Optional.empty(),
            Set.of());
    Campaign changed =
        new Campaign(
            c.id(),
            c.client(),
            c.name(),
            c.kind(),
            c.state(),
            c.language(),
            c.pacing(),
            c.line(),
            c.rulePacks(),
            c.recording(),
            c.staffing(),
            c.offer(),
            c.leadRules(),
            schedule,
            c.version() + 1);
    assertThat(stage.campaigns().save(changed, "ada")).isTrue();
  }
}

package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.survey.QuotaPlan;
import dialer.core.engine.Authorization;
import dialer.core.engine.PoolLease;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A full quota ends dialing for its segment, whenever a lead of it turns up. */
class QuotaDialsTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private Stage stage;
  private PoolLease lease;
  private int digits = 8500;

  @BeforeEach
  void survey() {
    stage = new Stage(data, CampaignKind.SATISFACTION_SURVEY);
    lease = stage.lease();
    surveys().savePlan(stage.campaign.id(), new QuotaPlan(Map.of("north", 1, "south", 1)));
  }

  @Test
  void leadImportedAfterItsSegmentHadFilledIsWithdrawnInsteadOfDialed() {
    fill("north");
    Lead late = lead("north");
    Lead wanted = lead("south");
    assertThat(answer(late)).isEqualTo("quota_full");
    assertThat(answer(wanted)).isEqualTo("authorized");
    assertThat(progress(late).state()).isEqualTo(LeadState.WITHDRAWN);
    assertThat(progress(late).reason()).isEqualTo("quota_full");
  }

  @Test
  void leadThatWasOnTheTelephoneWhileItsSegmentFilledIsNotDialedAgain() {
    Lead live = lead("north");
    assertThat(answer(live)).isEqualTo("authorized");
    fill("north");
    assertThat(stage.leads().withdrawSegment(stage.campaign.id(), "north", "quota_full")).isZero();
    data.witness()
        .sql("update call_attempt set state = 'ENDED', outcome = 'BUSY', ended_at = now()")
        .update();
    LeadProgress again =
        new LeadProgress(
            LeadState.WAITING, Stage.NOW.minusSeconds(1), 0, 1, Optional.empty(), "busy");
    assertThat(stage.leads().move(live.id(), LeadState.LIVE, again)).isTrue();
    assertThat(answer(live)).isEqualTo("quota_full");
    assertThat(progress(live).state()).isEqualTo(LeadState.WITHDRAWN);
  }

  @Test
  void leadOfASegmentWithoutQuotaIsNotAskedWhereThereAreQuotas() {
    Lead elsewhere = lead("west");
    assertThat(answer(elsewhere)).isEqualTo("quota_full");
    assertThat(progress(elsewhere).reason()).isEqualTo("not_in_quota");
  }

  @Test
  void withoutQuotasEverybodyIsAsked() {
    surveys().savePlan(stage.campaign.id(), QuotaPlan.none());
    assertThat(answer(lead("west"))).isEqualTo("authorized");
  }

  private PostgresSurveyStore surveys() {
    return new PostgresSurveyStore(data.database(), stage.json);
  }

  private void fill(String segment) {
    data.witness()
        .sql("update quota set counted = target where campaign_id = :id and segment = :segment")
        .param("id", stage.campaign.id().value())
        .param("segment", segment)
        .update();
  }

  private Lead lead(String segment) {
    Lead one = stage.lead(Stage.number(digits++));
    Lead placed =
        new Lead(
            one.id(),
            one.client(),
            one.campaign(),
            one.list(),
            one.person(),
            one.numbers(),
            one.requiredSkills(),
            one.priority(),
            segment,
            one.fields(),
            LeadProgress.fresh(Instant.EPOCH));
    stage.leads().add(placed, DuplicatePolicy.KEEP);
    return placed;
  }

  private LeadProgress progress(Lead lead) {
    return stage.leads().find(lead.id()).orElseThrow().progress();
  }

  private String answer(Lead lead) {
    Authorization answer =
        stage
            .authorizations()
            .authorize(lease, List.of(stage.dial(lead)), _ -> Stage.PERMITS)
            .getFirst();
    return switch (answer) {
      case Authorization.Authorized _ -> "authorized";
      case Authorization.Refused _ -> "refused";
      case Authorization.NotDue no -> no.reason();
    };
  }
}

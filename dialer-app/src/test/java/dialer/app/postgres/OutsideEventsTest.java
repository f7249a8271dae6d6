package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.app.postgres.screens.PostgresCaseBoard;
import dialer.app.postgres.screens.PostgresCaseOwners;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignCalendar;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.HolidayCalendars;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.CaseEvents;
import dialer.campaigns.followup.CaseOnEvent;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.importing.SingleLeads;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.ui.supervisor.CaseBoard.OutsideEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events of a client's systems become cases by the campaign's own rules. */
class OutsideEventsTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private final List<Instant> bells = new ArrayList<>();
  private Stage stage;
  private PostgresFollowUpCases cases;

  @BeforeEach
  void followUp() {
    stage = new Stage(data, CampaignKind.FOLLOW_UP);
    cases = new PostgresFollowUpCases(data.database(), stage.json);
    Campaign campaign = stage.campaigns().find(stage.campaign.id()).orElseThrow();
    CaseOnEvent rule = new CaseOnEvent("order_shipped", Duration.ofDays(3), Optional.of("ada"));
    assertThat(
            stage
                .campaigns()
                .save(campaign.with(campaign.leadRules().with(List.of(), List.of(rule))), "ada"))
        .isTrue();
  }

  @Test
  void strangerWithANumberBecomesALeadWhoseCaseIsDueByTheRuleForItsOwner() {
    assertThat(board().open(event("e-1", stranger()))).isTrue();
    FollowUpCase opened = opened();
    assertThat(opened.due()).isEqualTo(Stage.NOW.plus(Duration.ofDays(3)));
    assertThat(opened.owner()).contains("ada");
    Lead lead = stage.leads().find(opened.lead()).orElseThrow();
    assertThat(lead.numbers().getFirst().number()).isEqualTo(Stage.number(9901));
    assertThat(bells).containsExactly(opened.due());
  }

  @Test
  void sameEventToldTwiceIsOneCase() {
    assertThat(board().open(event("e-1", stranger()))).isTrue();
    assertThat(board().open(event("e-1", stranger()))).isTrue();
    assertThat(cases.list(stage.campaign.id(), 0, 9)).hasSize(1);
    assertThat(board().open(event("e-2", stranger()))).isTrue();
    assertThat(cases.list(stage.campaign.id(), 0, 9)).hasSize(2);
  }

  @Test
  void somebodyUnknownWithoutANumberIsToldBack() {
    assertThat(board().open(event("e-1", Optional.empty()))).isFalse();
    assertThat(cases.list(stage.campaign.id(), 0, 9)).isEmpty();
  }

  @Test
  void onlyAFollowUpTakesCases() {
    stage = new Stage(data, CampaignKind.SALES);
    assertThatThrownBy(() -> board().open(event("e-1", stranger())))
        .hasMessageContaining("is no follow-up campaign");
  }

  private FollowUpCase opened() {
    return cases.list(stage.campaign.id(), 0, 9).getFirst();
  }

  private OutsideEvent event(String id, Optional<LeadDraft> stranger) {
    return new OutsideEvent(
        id, "order_shipped", "C-1", stranger, stage.campaign.id(), "Arrived?", Stage.NOW, null);
  }

  private static Optional<LeadDraft> stranger() {
    var read =
        (SingleLeads.Read.Valid)
            SingleLeads.read(
                Map.of("phone", Stage.number(9901).e164(), "name", "Chiyo", "external_id", "C-1"),
                "US");
    return Optional.of(read.draft());
  }

  private PostgresCaseBoard board() {
    Books books =
        new Books(
            stage.campaigns(),
            stage.leads(),
            _ -> List.of(),
            new PostgresDispositionJournal(data.database(), stage.json, data.seal()),
            new PostgresSurveyStore(data.database(), stage.json),
            cases,
            stage.suppressions(),
            new RungBells());
    return new PostgresCaseBoard(
        data.database(),
        books,
        new CaseEvents(books, HolidayCalendars.none()),
        new PostgresCaseOwners(data.database()));
  }

  private final class RungBells implements CampaignCalendar {
    @Override
    public void plan(Campaign campaign) {}

    @Override
    public void planDue(CampaignId campaign, LeadId lead, Instant due) {
      bells.add(due);
    }

    @Override
    public void forget(CampaignId campaign) {}
  }
}

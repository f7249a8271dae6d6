package dialer.campaigns.desk;

import static dialer.campaigns.Cast.CAMPAIGN;
import static dialer.campaigns.Cast.NOW;
import static dialer.campaigns.Cast.aCampaign;
import static dialer.campaigns.Cast.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.HolidayCalendars;
import dialer.campaigns.followup.CaseOnEvent;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.importing.SingleLeads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseEventsTest {

  private final MemoryBooks books =
      new MemoryBooks(aCampaign().of(CampaignKind.FOLLOW_UP).make(), aLead().make());

  private FollowUpCase tell(String eventId, int daysAfter) {
    rule(new CaseOnEvent("order_shipped", Duration.ofDays(daysAfter), Optional.of("mika")));
    return tell("order_shipped", eventId);
  }

  private void rule(CaseOnEvent rule) {
    books.campaign = books.campaign.with(books.campaign.leadRules().with(List.of(), List.of(rule)));
  }

  private FollowUpCase tell(String event, String eventId) {
    var read =
        (SingleLeads.Read.Valid) SingleLeads.read(Map.of("氏名", "千代", "電話番号", "03-3580-3311"), "JP");
    var source = new CaseSource.FromEvent(event, eventId, NOW);
    return new CaseEvents(books.books(), HolidayCalendars.none())
        .receive(
            new CaseEvents.Told(
                CAMPAIGN,
                source,
                CaseEvents.stranger(read.draft(), books.campaign, NOW),
                "Did it arrive?",
                Optional.empty()));
  }

  @Test
  void eachKindOfEventFollowsItsOwnRuleAndAnUnknownOneIsDueADayLaterForAnyone() {
    rule(new CaseOnEvent("repair_done", Duration.ofHours(5), Optional.of("jun")));
    FollowUpCase repaired = tell("repair_done", "e-1");
    assertThat(repaired.due()).isEqualTo(NOW.plus(Duration.ofHours(5)));
    assertThat(repaired.owner()).contains("jun");
    FollowUpCase other = tell("order_lost", "e-2");
    assertThat(other.due()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(other.owner()).isEmpty();
  }

  @Test
  void anEventOpensOneCaseForItsOwnerDaysLaterAtTheSameTimeOfDay() {
    FollowUpCase opened = tell("e-1", 3);
    assertThat(opened.due()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    assertThat(opened.owner()).contains("mika");
    assertThat(books.added.get(opened.lead()).person().name()).isEqualTo("千代");
    assertThat(books.added.get(opened.lead()).progress().due()).isEqualTo(opened.due());
    assertThat(books.log).containsExactly("ring " + opened.due());
  }

  @Test
  void theSameEventToldTwiceIsOneCaseAndAnotherEventAnother() {
    assertThat(tell("e-1", 0)).isEqualTo(tell("e-1", 0));
    assertThat(books.cases).hasSize(1);
    tell("e-2", 0);
    assertThat(books.cases).hasSize(2);
  }

  @Test
  void onlyAFollowUpCampaignTakesCases() {
    books.campaign = aCampaign().of(CampaignKind.SALES).make();
    assertThatThrownBy(() -> tell("e-1", 0)).hasMessageContaining("is no follow-up campaign");
    assertThat(books.added).isEmpty();
  }
}

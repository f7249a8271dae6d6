package dialer.campaigns.desk;

import static dialer.campaigns.Cast.CAMPAIGN;
import static dialer.campaigns.Cast.LEAD;
import static dialer.campaigns.Cast.NOW;
import static dialer.campaigns.Cast.TOKYO;
import static dialer.campaigns.Cast.aCampaign;
import static dialer.campaigns.Cast.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.HolidayCalendars;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.campaign.OpeningHours;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.campaign.Schedule;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.survey.QuotaPlan;
import dialer.compliance.call.CampaignId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CampaignBellsTest {

  private static final Schedule OFFICE =
      new Schedule(
          TOKYO,
          OpeningHours.of(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(18, 0)),
          Optional.empty(),
          Schedule.OnHolidays.OPEN,
          Optional.empty(),
          Optional.of(LocalDate.of(2026, 11, 30)),
          Set.of());

  private MemoryBooks books = books(CampaignKind.SALES, CampaignState.READY);
  private Instant now = NOW;
  private Instant seenLast = Instant.MIN;
  private boolean faulty;

  private static MemoryBooks books(CampaignKind kind, CampaignState state) {
    return new MemoryBooks(
        aCampaign().of(kind).with(OFFICE, RecordingPolicy.none()).make().in(state), aLead().make());
  }

  private CampaignBells bells() {
    CampaignOrders orders =
        new CampaignOrders() {
          @Override
          public void give(CampaignId campaign, CampaignOrder order, String by) {
            books.log.add(order.name());
          }

          @Override
          public void announce(Campaign campaign) {
            books.log.add(faulty ? "faulty" : "announce");
            if (faulty) {
              throw new IllegalArgumentException("its rule pack is faulty");
            }
          }
        };
    return new CampaignBells(
        books.books(),
        orders,
        new CampaignBells.Surroundings(HolidayCalendars.none(), this::seen, () -> now));
  }

  @Test
  void aReadyCampaignStartsAtItsOpeningAndNotBefore() {
    now = Instant.parse("2026-11-20T23:59:59Z");
    bells().hours(CAMPAIGN, now);
    now = now.plusSeconds(1);
    bells().hours(CAMPAIGN, now);
    assertThat(books.log).containsExactly("announce", "plan", "START", "plan");
  }

  @Test
  void aBellMissedWhileDownIsMadeUpForAtStartOnce() {
    bells().wake();
    assertThat(books.log).containsExactly("START", "plan");
  }

  @Test
  void aCampaignThatCannotBeToldDoesNotKeepTheOthersFromTheirBells() {
    faulty = true;
    books = books(CampaignKind.SALES, CampaignState.RUNNING);
    bells().wake();
    assertThat(books.log).containsExactly("faulty");
  }

  @Test
  void aClosingBellTellsTheLoopWhateverTheTime() {
    books = books(CampaignKind.SALES, CampaignState.RUNNING);
    now = Instant.parse("2026-11-21T13:00:00Z");
    bells().hours(CAMPAIGN, now.minusSeconds(14_400));
    assertThat(books.log).containsExactly("announce", "plan");
  }

  @Test
  void aPausedCampaignIsNotStartedByABell() {
    books = books(CampaignKind.SALES, CampaignState.PAUSED);
    bells().hours(CAMPAIGN, now);
    assertThat(books.log).containsExactly("announce", "plan");
  }

  @Test
  void aStoppedCampaignLosesItsBells() {
    books = books(CampaignKind.SALES, CampaignState.STOPPED);
    bells().hours(CAMPAIGN, now);
    assertThat(books.log).containsExactly("forget");
  }

  @Test
  void afterTheLastDayEachKindEndsByItsOwnCondition() {
    now = Instant.parse("2026-11-30T15:00:00Z");
    for (CampaignKind kind : CampaignKind.values()) {
      books = books(kind, CampaignState.RUNNING);
      books.openCases = 1;
      bells().hours(CAMPAIGN, now);
      boolean followUp = kind == CampaignKind.FOLLOW_UP;
      assertThat(books.log.getFirst()).isEqualTo(followUp ? "announce" : "FINISH");
    }
  }

  @Test
  void aPilotThatIsThroughHoldsAndACampaignThatIsDoneEnds() {
    LeadRules rules = books.campaign.leadRules();
    LeadRules pilot = rules.with(OptionalInt.of(2));
    books.campaign = aCampaign().with(pilot).in(CampaignState.RUNNING).make();
    books.counts = Map.of(LeadState.FRESH, 5, LeadState.FINISHED, 1);
    bells().lookAfter();
    books.counts = Map.of(LeadState.FRESH, 4, LeadState.FINISHED, 2);
    bells().lookAfter();
    books.counts = Map.of(LeadState.FINISHED, 6);
    bells().lookAfter();
    assertThat(books.log).containsExactly("HOLD_PILOT", "FINISH");
  }

  @Test
  void onlyASurveyEndsWhenEveryQuotaIsFullAlthoughLeadsAreLeft() {
    for (CampaignKind kind : CampaignKind.values()) {
      books = books(kind, CampaignState.RUNNING);
      books.counts = Map.of(LeadState.FRESH, 500, LeadState.FINISHED, 30);
      books.quotas = new QuotaPlan(Map.of("20s", 20, "30s", 10));
      books.quotaCounts = Map.of("20s", 20, "30s", 9);
      bells().lookAfter();
      assertThat(books.log).as("one answer is missing").isEmpty();
      books.quotaCounts = Map.of("20s", 20, "30s", 10);
      bells().lookAfter();
      boolean survey = kind == CampaignKind.SATISFACTION_SURVEY;
      assertThat(books.log).isEqualTo(survey ? List.of("FINISH") : List.of());
    }
  }

  private boolean seen(String agent, Instant since) {
    return !seenLast.isBefore(since);
  }

  private void promised(Instant due) {
    CallbackPromise promise =
        new CallbackPromise(due, Optional.empty(), Optional.of("mika"), "later");
    LeadProgress progress = LeadProgress.fresh(NOW).promised(promise, "callback");
    books.lead = aLead().at(progress).make();
  }

  @Test
  void aPromiseWaitsForItsAgentHalfAnHourAndThenAnyoneKeepsIt() {
    promised(NOW);
    seenLast = NOW.minusSeconds(3600);
    bells().due(CAMPAIGN, LEAD, NOW);
    now = NOW.plus(CampaignBells.PATIENCE);
    bells().due(CAMPAIGN, LEAD, now);
    assertThat(books.log).containsExactly("ring " + now, "move CALLBACK to nobody in particular");
  }

  @Test
  void aPromiseOfAnAgentWhoHasNotComeTodayIsKeptByAnyoneAtOnce() {
    promised(NOW);
    seenLast = NOW.minusSeconds(24 * 3600);
    bells().due(CAMPAIGN, LEAD, NOW);
    assertThat(books.log).containsExactly("move CALLBACK to nobody in particular");
  }

  @Test
  void aPromiseThatWasPutOffRingsAgainAtItsNewTime() {
    promised(NOW.plusSeconds(60));
    bells().due(CAMPAIGN, LEAD, NOW);
    assertThat(books.log).containsExactly("ring " + NOW.plusSeconds(60));
  }

  @Test
  void aLeadThatIsNotPromisedToAnybodyIsLeftAlone() {
    bells().due(CAMPAIGN, LEAD, NOW);
    assertThat(books.log).isEmpty();
  }
}

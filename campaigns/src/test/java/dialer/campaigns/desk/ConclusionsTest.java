package dialer.campaigns.desk;

import static dialer.campaigns.Cast.ATTEMPT;
import static dialer.campaigns.Cast.CAMPAIGN;
import static dialer.campaigns.Cast.CHIYO;
import static dialer.campaigns.Cast.CHIYO_MOBILE;
import static dialer.campaigns.Cast.CLIENT;
import static dialer.campaigns.Cast.LEAD;
import static dialer.campaigns.Cast.NOW;
import static dialer.campaigns.Cast.TOKYO;
import static dialer.campaigns.Cast.aCampaign;
import static dialer.campaigns.Cast.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.Labels;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.DispositionFault;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.PastAttempt;
import dialer.campaigns.disposition.RecycleDecision;
import dialer.campaigns.disposition.RefusalSaid;
import dialer.campaigns.followup.CaseOpenings;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.followup.CaseTrigger;
import dialer.campaigns.followup.Contentment;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.compliance.suppression.SuppressionEntry.Refusal;
import dialer.core.call.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConclusionsTest {

  private static final CampaignId FOLLOW_UP = new CampaignId(new UUID(2, 7));

  private MemoryBooks books = books(CampaignKind.SALES);

  private static MemoryBooks books(CampaignKind kind) {
    return new MemoryBooks(
        aCampaign().of(kind).make(), aLead().named("Chiyo", CHIYO, CHIYO_MOBILE).make());
  }

  private Conclusions.Saved save(
      String key, @Nullable CallbackPromise promise, @Nullable CallResult result) {
    books.attempts.clear();
    books.attempts.add(new PastAttempt(NOW, 0, CallOutcome.CONNECTED, Optional.empty()));
    DispositionRecord record =
        new DispositionRecord(
            ATTEMPT,
            CLIENT,
            CAMPAIGN,
            LEAD,
            "mika",
            key,
            "about the plan",
            Optional.ofNullable(promise),
            Optional.ofNullable(result),
            NOW,
            0);
    return new Conclusions(books.books()).save(record, TOKYO, NOW);
  }

  private static RecycleDecision next(Conclusions.Saved saved) {
    return ((Conclusions.Saved.Done) saved).next();
  }

  @Test
  void aRefusalReachesTheDoNotCallListForEveryNumberBeforeAnythingElse() {
    Conclusions.Saved saved = save("dnc", null, null);
    assertThat(books.log).containsExactly("suppress", "suppress", "journal REFUSED");
    assertThat(books.suppressed)
        .extracting(SuppressionEntry::number)
        .containsExactly(CHIYO, CHIYO_MOBILE);
    assertThat(books.suppressed.getFirst().client()).contains(CLIENT);
    assertThat(((Conclusions.Saved.Done) saved).hangUp())
        .containsExactly(new AttemptId(new UUID(5, 2)));
  }

  @Test
  void aRefusalKeepsItsKindItsWordsAndHowFarItReaches() {
    DispositionRecord record =
        new DispositionRecord(
            ATTEMPT,
            CLIENT,
            CAMPAIGN,
            LEAD,
            "mika",
            "dnc",
            "",
            Optional.empty(),
            Optional.empty(),
            NOW,
            0);
    RefusalSaid said = new RefusalSaid(Refusal.IMPLIED, RefusalSaid.Scope.CAMPAIGN, "hung up");
    new Conclusions(books.books())
        .save(new Conclusion(record, Optional.of(said), TOKYO), NOW.plusSeconds(10));
    SuppressionEntry entry = books.suppressed.getFirst();
    assertThat(entry.refusal()).contains(Refusal.IMPLIED);
    assertThat(entry.campaign()).contains(CAMPAIGN);
    assertThat(entry.product()).isEmpty();
    assertThat(entry.from()).isEqualTo(NOW);
    assertThat(entry.note()).isEqualTo("hung up");
  }

  @Test
  void aRefusalStandsAtOnceIsNotEnteredTwiceAndIsTakenBackAlone() {
    DispositionRecord record =
        new DispositionRecord(
            ATTEMPT,
            CLIENT,
            CAMPAIGN,
            LEAD,
            "mika",
            "dnc",
            "",
            Optional.empty(),
            Optional.empty(),
            NOW,
            0);
    Conclusion conclusion = new Conclusion(record, Optional.empty(), TOKYO);
    Conclusions conclusions = new Conclusions(books.books());
    SuppressionEntry another =
        new SuppressionEntry(
            CHIYO,
            Optional.of(CLIENT),
            Optional.empty(),
            Optional.empty(),
            SuppressionEntry.Origin.STAFF,
            Optional.empty(),
            NOW,
            Optional.empty(),
            "");
    books.suppressed.add(another);
    conclusions.refuseAtOnce(conclusion);
    assertThat(books.suppressed).hasSize(3);
    assertThat(books.log).as("nothing else is carried out yet").containsOnly("suppress");
    conclusions.save(conclusion, NOW.plusSeconds(10));
    assertThat(books.suppressed).hasSize(3);
    assertThat(conclusions.withdrawRefusal(conclusion, "mika", "a mistake")).isEqualTo(2);
    assertThat(books.suppressed).containsExactly(another);
  }

  @Test
  void whatIsNoRefusalEntersNothing() {
    DispositionRecord record =
        new DispositionRecord(
            ATTEMPT,
            CLIENT,
            CAMPAIGN,
            LEAD,
            "mika",
            "declined",
            "",
            Optional.empty(),
            Optional.empty(),
            NOW,
            0);
    new Conclusions(books.books()).refuseAtOnce(new Conclusion(record, Optional.empty(), TOKYO));
    assertThat(books.log).isEmpty();
  }

  @Test
  void whatCannotBeSavedTouchesNothing() {
    assertThat(save("order", null, null))
        .isEqualTo(new Conclusions.Saved.Refused(List.of(DispositionFault.RESULT_MISSING)));
    assertThat(books.log).isEmpty();
  }

  @Test
  void aPromiseRingsWhenItIsDue() {
    Instant at = NOW.plusSeconds(5_400);
    CallbackPromise promise =
        new CallbackPromise(at, Optional.empty(), Optional.of("mika"), "later");
    assertThat(next(save("callback", promise, null)).progress().callback()).contains(promise);
    assertThat(books.log).containsExactly("journal CALLBACK", "ring " + at);
  }

  @Test
  void answersAreStoredAndAFullSegmentIsWithdrawn() {
    books = books(CampaignKind.SATISFACTION_SURVEY);
    books.stored = new SurveyStore.Stored.Counted(true, false);
    Labels text = new Labels("点数", "Score");
    books.questionnaire =
        Optional.of(
            new Questionnaire(
                CAMPAIGN,
                1,
                text,
                List.of(
                    new dialer.campaigns.survey.Question.Scale(
                        "score", text, true, 0, 10, List.of()))));
    SurveyResponse response =
        new SurveyResponse(
            ATTEMPT,
            LEAD,
            CAMPAIGN,
            1,
            "20s",
            Map.of("score", new dialer.campaigns.survey.Answer.Rating(9)),
            SurveyResponse.Ending.COMPLETE,
            NOW);
    assertThat(next(save("answered", null, new CallResult.Surveyed(response))).progress().state())
        .isEqualTo(LeadState.FINISHED);
    assertThat(books.responses).containsExactly(response);
    assertThat(books.log).containsExactly("withdraw 20s", "journal FINISHED");
  }

  private FollowUpCase openCase() {
    books = books(CampaignKind.FOLLOW_UP);
    var request =
        new CaseOpenings.Request(
            new CaseSource.ByHand("mika", "r-1"), "late parcel", Optional.of("mika"), NOW);
    FollowUpCase made =
        CaseOpenings.open(request, aLead().make(), CAMPAIGN, CaseOpenings.list(CAMPAIGN)).opened();
    FollowUpCase ofLead =
        new FollowUpCase(
            made.id(),
            CLIENT,
            CAMPAIGN,
            LEAD,
            made.source(),
            made.topic(),
            made.owner(),
            NOW,
            CaseState.OPEN,
            0,
            Optional.empty(),
            "",
            0);
    books.cases.put(ofLead.id(), ofLead);
    return ofLead;
  }

  @Test
  void anUnsolvedCaseComesBackToItsOwner() {
    FollowUpCase one = openCase();
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    CallResult result =
        new CallResult.CaseMoved(one.id(), new CaseStep.ComeBack(tomorrow, "waits for parts"));
    LeadProgress progress = next(save("come_back", null, result)).progress();
    assertThat(progress.state()).isEqualTo(LeadState.CALLBACK);
    assertThat(progress.due()).isEqualTo(tomorrow);
    assertThat(progress.callback().flatMap(CallbackPromise::agent)).contains("mika");
    assertThat(books.cases.get(one.id()).conversations()).isEqualTo(1);
  }

  @Test
  void aSaveCutShortBeforeTheJournalEndsAsIfItHadBeenSavedOnce() {
    FollowUpCase one = openCase();
    CallResult result =
        new CallResult.CaseMoved(one.id(), new CaseStep.Solved(Contentment.CONTENT, ""));
    books.journalFailsOnce = true;
    assertThatThrownBy(() -> save("solved", null, result)).hasMessage("the journal is away");
    assertThat(next(save("solved", null, result)).progress().state()).isEqualTo(LeadState.FINISHED);
    assertThat(books.cases.get(one.id()).conversations()).isEqualTo(1);
    assertThat(books.cases.get(one.id()).contentment()).contains(Contentment.CONTENT);
  }

  @Test
  void aCallOfACaseThatReachedNobodyIsStillItsOwners() {
    FollowUpCase one = openCase();
    LeadProgress later =
        new LeadProgress(
            LeadState.WAITING, NOW.plusSeconds(600), 0, 1, Optional.empty(), "no_answer");
    LeadProgress progress =
        new Conclusions(books.books()).unreached(LEAD, new RecycleDecision.Again(later, false));
    assertThat(progress.state()).isEqualTo(LeadState.CALLBACK);
    assertThat(progress.callback().flatMap(CallbackPromise::agent)).contains("mika");
    assertThat(books.cases.get(one.id()).due()).isEqualTo(NOW.plusSeconds(600));
  }

  @Test
  void aDispositionOpensOneFollowUpCaseForTheSameAgentHoweverOftenItIsSaved() {
    LeadRules rules = books.campaign.leadRules();
    CaseTrigger trigger = new CaseTrigger("material_sent", FOLLOW_UP, Duration.ofDays(7), true);
    books.campaign =
        aCampaign()
            .with(
                new LeadRules(
                    rules.recycle(),
                    rules.duplicates(),
                    rules.catalogue(),
                    OptionalInt.empty(),
                    List.of(trigger),
                    List.of(),
                    rules.usedUp()))
            .make();
    save("material_sent", null, null);
    save("material_sent", null, null);
    assertThat(books.cases).hasSize(1);
    assertThat(books.added).hasSize(1);
    FollowUpCase opened = books.cases.values().iterator().next();
    assertThat(opened.campaign()).isEqualTo(FOLLOW_UP);
    assertThat(opened.owner()).contains("mika");
    assertThat(opened.due()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    Lead person = books.added.values().iterator().next();
    assertThat(person.campaign()).isEqualTo(FOLLOW_UP);
    assertThat(person.progress().state()).isEqualTo(LeadState.CALLBACK);
    assertThat(person.person()).isEqualTo(books.lead.person());
  }

  @Test
  void aCaseGoesTheWayOfItsLeadWhenNoStepWasTaken() {
    FollowUpCase one = openCase();
    LeadProgress out = next(save("person_out", null, null)).progress();
    assertThat(out.state()).isEqualTo(LeadState.CALLBACK);
    assertThat(out.callback().flatMap(CallbackPromise::agent)).contains("mika");
    assertThat(books.cases.get(one.id()).due()).isEqualTo(out.due());
    assertThat(next(save("dnc", null, null)).progress().state()).isEqualTo(LeadState.REFUSED);
    assertThat(books.cases.get(one.id()).state()).isEqualTo(CaseState.GIVEN_UP);
    assertThat(books.cases.get(one.id()).closedReason()).isEqualTo("dnc");
  }
}

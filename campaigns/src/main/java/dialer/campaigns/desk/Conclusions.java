package dialer.campaigns.desk;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionFault;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.DispositionRules;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.disposition.RecycleDecision;
import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseOpenings;
import dialer.campaigns.followup.CaseRules;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.followup.CaseTrigger;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Carries out what an agent concluded of a conversation.
 *
 * <p>Each step may be repeated: a save that was cut short is sent again as it was and ends as if it
 * had been saved once. The do-not-call entry comes first, so that nothing that fails later leaves a
 * person who refused on the list; the journal comes last but for what it makes due.
 */
public final class Conclusions {

  private final Books books;

  /** Writes to these books. */
  public Conclusions(Books books) {
    this.books = books;
  }

  /** What became of a save. */
  public sealed interface Saved {

    /** It is stored; {@code next} is where the lead stands, {@code hangUp} other live attempts. */
    record Done(RecycleDecision next, List<AttemptId> hangUp) implements Saved {
      public Done {
        hangUp = List.copyOf(hangUp);
      }
    }

    /** It cannot be saved as it is. */
    record Refused(List<DispositionFault> faults) implements Saved {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    /** Somebody saved another conclusion of the same attempt, or changed the case, meanwhile. */
    record Outrun() implements Saved {}
  }

  /** Saves a conclusion; {@code zone} is the lead's, in which parts of the day are told. */
  public Saved save(DispositionRecord record, ZoneId zone, Instant now) {
    return save(new Conclusion(record, Optional.empty(), zone), now);
  }

  /** What would stand against saving it; empty: nothing. */
  public List<DispositionFault> faults(DispositionRecord record) {
    return rules(record).faults(record, record.at());
  }

  /** Saves a conclusion that was made at {@code record.at()} and is carried out now. */
  public Saved save(Conclusion conclusion, Instant now) {
    DispositionRecord record = conclusion.record();
    ZoneId zone = conclusion.zone();
    Campaign campaign = campaign(record.campaign());
    Lead lead = lead(record.lead());
    DispositionRules rules = rules(record);
    List<DispositionFault> faults = rules.faults(record, record.at());
    if (!faults.isEmpty()) {
      return new Saved.Refused(faults);
    }
    Disposition disposition = rules.catalogue().find(record.disposition()).orElseThrow();
    List<AttemptId> hangUp =
        disposition.effect() == Effect.DNC
            ? new Refusing(books, campaign, conclusion).enter(lead)
            : List.of();
    storeAnswers(record);
    Optional<MovedCase> moved = movedCase(record);
    RecycleDecision decided =
        new ConclusionNext(record, disposition, lead, books.attempts().of(lead.id()))
            .decide(campaign.leadRules().recycle(), moved.map(MovedCase::now), zone, now);
    RecycleDecision decision = moved.isPresent() ? decided : withOpenCase(record, decided);
    if (!saveCase(moved) || !books.journal().record(record, decision)) {
      return new Saved.Outrun();
    }
    openCases(campaign, record, lead, now);
    ring(record, decision);
    return new Saved.Done(decision, hangUp);
  }

  /**
   * A call of a follow-up campaign reached nobody: its case stays its owner's and is due when the
   * lead is, or is given up with it. Answers where the lead stands; other leads stand as they were
   * decided.
   */
  public LeadProgress unreached(LeadId lead, RecycleDecision decision) {
    Optional<FollowUpCase> open = books.cases().openCaseOf(lead);
    if (open.isEmpty()) {
      return decision.progress();
    }
    FollowUpCase changed = CaseRules.unreached(open.get(), decision.progress());
    books.cases().save(changed);
    return changed.state() == CaseState.OPEN
        ? CaseRules.progress(changed, decision.progress())
        : decision.progress();
  }

  /** A conclusion without a step of the case: the case goes the way of its lead. */
  private RecycleDecision withOpenCase(DispositionRecord record, RecycleDecision decided) {
    LeadProgress progress = unreached(record.lead(), decided);
    return switch (decided) {
      case RecycleDecision.Again again when record.callback().isEmpty() ->
          new RecycleDecision.Again(progress, again.retiresNumber());
      case RecycleDecision.Again _, RecycleDecision.Ended _ -> decided;
    };
  }

  /**
   * Enters a refusal into the do-not-call list at once, before the rest of the conclusion is
   * carried out; what means no refusal enters nothing. Saving the same conclusion later adds
   * nothing.
   */
  public void refuseAtOnce(Conclusion conclusion) {
    if (refuses(conclusion)) {
      DispositionRecord record = conclusion.record();
      new Refusing(books, campaign(record.campaign()), conclusion).enter(lead(record.lead()));
    }
  }

  /** Whether it says that the person refuses to be called. */
  public boolean refuses(Conclusion conclusion) {
    return campaign(conclusion.record().campaign())
        .leadRules()
        .catalogue()
        .find(conclusion.record().disposition())
        .filter(disposition -> disposition.effect() == Effect.DNC)
        .isPresent();
  }

  /**
   * Whether both conclusions of one conversation make the same do-not-call entries: to withdraw
   * those of one would withdraw the other's.
   */
  public boolean refusesAlike(Conclusion one, Conclusion other) {
    Campaign campaign = campaign(one.record().campaign());
    return refuses(one)
        && refuses(other)
        && new Refusing(books, campaign, one)
            .isAlike(new Refusing(books, campaign, other), lead(one.record().lead()));
  }

  /**
   * Withdraws the do-not-call entries that this very conclusion made, and no others; answers how
   * many.
   */
  public int withdrawRefusal(Conclusion conclusion, String by, String why) {
    DispositionRecord record = conclusion.record();
    return new Refusing(books, campaign(record.campaign()), conclusion)
        .takeBack(lead(record.lead()), by, why);
  }

  private void storeAnswers(DispositionRecord record) {
    if (record.result().orElse(null) instanceof CallResult.Surveyed(SurveyResponse response)) {
      SurveyStore.Stored stored = books.surveys().store(response);
      if (stored instanceof SurveyStore.Stored.Counted counted && counted.segmentFull()) {
        books.leads().withdrawSegment(record.campaign(), response.segment(), "quota_full");
      }
    }
  }

  private Optional<MovedCase> movedCase(DispositionRecord record) {
    if (record.result().orElse(null) instanceof CallResult.CaseMoved(CaseId id, CaseStep step)) {
      FollowUpCase stored =
          books
              .cases()
              .find(id)
              .filter(found -> found.lead().equals(record.lead()))
              .orElseThrow(() -> new IllegalArgumentException("no case " + id + " of this lead"));
      return Optional.of(
          CaseRules.taken(stored, step)
              ? new MovedCase(stored, false)
              : new MovedCase(CaseRules.after(stored, step), true));
    }
    return Optional.empty();
  }

  private boolean saveCase(Optional<MovedCase> moved) {
    return moved.filter(MovedCase::fresh).map(one -> books.cases().save(one.now())).orElse(true);
  }

  /** A case after its step; not fresh if the step was taken by an earlier try of the same save. */
  private record MovedCase(FollowUpCase now, boolean fresh) {}

  private void openCases(Campaign campaign, DispositionRecord record, Lead lead, Instant now) {
    for (CaseTrigger trigger : campaign.leadRules().triggers()) {
      if (trigger.disposition().equals(record.disposition())) {
        CaseOpenings.Opening opening = CaseOpenings.triggered(trigger, place(record), lead, now);
        books.leads().add(opening.lead(), DuplicatePolicy.KEEP);
        books.cases().open(opening.opened());
        books.calendar().planDue(trigger.campaign(), opening.lead().id(), opening.opened().due());
      }
    }
  }

  private static CaseOpenings.Conversation place(DispositionRecord record) {
    return new CaseOpenings.Conversation(
        record.campaign(), record.attempt(), record.agent(), record.note());
  }

  private void ring(DispositionRecord record, RecycleDecision decision) {
    LeadProgress next = decision.progress();
    if (next.state() == LeadState.CALLBACK) {
      books.calendar().planDue(record.campaign(), record.lead(), next.due());
    }
  }

  private DispositionRules rules(DispositionRecord record) {
    return campaign(record.campaign()).dispositionRules(questionnaire(record));
  }

  private Optional<Questionnaire> questionnaire(DispositionRecord record) {
    return record.result().orElse(null) instanceof CallResult.Surveyed(SurveyResponse response)
        ? books.surveys().questionnaire(record.campaign(), response.version())
        : Optional.empty();
  }

  private Campaign campaign(CampaignId id) {
    return books
        .campaigns()
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no campaign " + id));
  }

  private Lead lead(LeadId id) {
    return books
        .leads()
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no lead " + id));
  }
}

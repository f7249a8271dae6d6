package dialer.campaigns.desk;

import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.EndedAttempt;
import dialer.campaigns.disposition.PastAttempt;
import dialer.campaigns.disposition.RecycleDecision;
import dialer.campaigns.disposition.RecyclePolicy;
import dialer.campaigns.disposition.RecycleRules;
import dialer.campaigns.followup.CaseRules;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadProgress;
import dialer.core.call.CallOutcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a lead stands after a conclusion: by the recycle rules, and where a case is open, by the
 * case.
 *
 * @param record what was concluded
 * @param disposition its meaning
 * @param lead with whom
 * @param history the lead's attempts, the conversation among them
 */
record ConclusionNext(
    DispositionRecord record, Disposition disposition, Lead lead, List<PastAttempt> history) {

  RecycleDecision decide(
      RecycleRules rules, Optional<FollowUpCase> moved, ZoneId zone, Instant now) {
    EndedAttempt ended =
        new EndedAttempt(
            lead.numbers(), concluded(now), Optional.of(disposition), promise(moved), zone);
    RecycleDecision decision = new RecyclePolicy(rules).decide(ended, now);
    if (moved.isEmpty()) {
      return decision;
    }
    LeadProgress progress = CaseRules.progress(moved.get(), decision.progress());
    return progress.state().dialable()
        ? new RecycleDecision.Again(progress, decision.retiresNumber())
        : new RecycleDecision.Ended(progress, decision.retiresNumber());
  }

  /** The history with this conclusion on its last attempt; one is made up where none was found. */
  private List<PastAttempt> concluded(Instant now) {
    List<PastAttempt> all = new ArrayList<>(history);
    PastAttempt last =
        all.isEmpty()
            ? new PastAttempt(
                now, lead.progress().nextNumber(), CallOutcome.CONNECTED, Optional.empty())
            : all.removeLast();
    all.add(
        new PastAttempt(last.at(), last.number(), last.outcome(), Optional.of(disposition.key())));
    return all;
  }

  private Optional<CallbackPromise> promise(Optional<FollowUpCase> moved) {
    return record
        .callback()
        .or(() ->
            moved.map(
                one -> new CallbackPromise(one.due(), Optional.empty(), one.owner(), one.topic())));
  }
}

package dialer.campaigns.followup;

import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import java.util.Optional;

/** What a step makes of a case, and where its lead stands then. */
public final class CaseRules {

  private CaseRules() {}

  /** The case after one more conversation; throws {@link IllegalStateException} if it is closed. */
  public static FollowUpCase after(FollowUpCase now, CaseStep step) {
    if (now.state() != CaseState.OPEN) {
      throw new IllegalStateException("case " + now.id() + " is closed: " + now.state());
    }
    return switch (step) {
      case CaseStep.Solved solved -> now.solved(solved.contentment());
      case CaseStep.ComeBack back -> now.again(now.owner(), back.due());
      case CaseStep.HandOver over -> now.again(Optional.of(over.newOwner()), over.due());
      case CaseStep.GiveUp given -> now.givenUp(given.reason());
    };
  }

  /** Where the lead of a case stands: promised to the owner while it is open, finished after. */
  public static LeadProgress progress(FollowUpCase one, LeadProgress before) {
    CallbackPromise promise =
        new CallbackPromise(one.due(), Optional.empty(), one.owner(), one.topic());
    return switch (one.state()) {
      case OPEN -> before.promised(promise, "case_open");
      case SOLVED -> before.ended(LeadState.FINISHED, "case_solved");
      case GIVEN_UP -> before.ended(LeadState.FINISHED, "case_given_up");
    };
  }

  /**
   * The case after a call that reached nobody: due when the recycle rules say, still its owner's;
   * given up where they say that there is nothing left to try.
   */
  public static FollowUpCase unreached(FollowUpCase now, LeadProgress next) {
    return next.state().dialable() ? now.postponed(next.due()) : now.givenUp(next.reason());
  }

  /** Whether the case already stands as the step would put it: the step was taken before. */
  public static boolean taken(FollowUpCase now, CaseStep step) {
    return switch (step) {
      case CaseStep.Solved solved -> now.contentment().equals(Optional.of(solved.contentment()));
      case CaseStep.ComeBack back -> now.state() == CaseState.OPEN && now.due().equals(back.due());
      case CaseStep.HandOver over ->
          now.due().equals(over.due()) && now.owner().equals(Optional.of(over.newOwner()));
      case CaseStep.GiveUp _ -> now.state() == CaseState.GIVEN_UP;
    };
  }
}

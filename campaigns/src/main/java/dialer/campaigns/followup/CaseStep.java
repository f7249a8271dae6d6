package dialer.campaigns.followup;

import java.time.Instant;

/** What one conversation did to a case. */
public sealed interface CaseStep {

  /** Settled; the person was asked whether they are content. */
  record Solved(Contentment contentment, String note) implements CaseStep {}

  /** Not yet: call again at {@code due}. */
  record ComeBack(Instant due, String note) implements CaseStep {}

  /** Another agent owns it from now on and calls at {@code due}. */
  record HandOver(String newOwner, Instant due, String note) implements CaseStep {}

  /** It will not be settled. */
  record GiveUp(String reason) implements CaseStep {}
}

package dialer.campaigns.followup;

/** Where a follow-up case stands. */
public enum CaseState {
  /** Due at its instant. */
  OPEN,
  /** Solved; the person was asked whether they are content. */
  SOLVED,
  /** Ended without a solution, with a reason. */
  GIVEN_UP
}

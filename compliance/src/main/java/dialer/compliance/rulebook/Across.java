package dialer.compliance.rulebook;

/** Which campaigns a cap looks at. */
public enum Across {
  ALL_CAMPAIGNS_AND_CALLER_IDS,
  CAMPAIGN
}

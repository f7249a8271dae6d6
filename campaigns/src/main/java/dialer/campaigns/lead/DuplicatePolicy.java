package dialer.campaigns.lead;

/** What to do with a row whose number is in the campaign, or earlier in the file, already. */
public enum DuplicatePolicy {
  /** The row is left out and counted. */
  SKIP,
  /** The earlier lead takes the row's texts and numbers; where it stands does not change. */
  UPDATE,
  /** Both are kept: two people may share one telephone. */
  KEEP
}

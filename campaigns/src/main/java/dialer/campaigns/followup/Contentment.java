package dialer.campaigns.followup;

/** What the person said when asked, at the end, whether they are content. */
public enum Contentment {
  CONTENT,
  NOT_CONTENT,
  /** Asked, and gave no answer. */
  NO_ANSWER
}

package dialer.core.pacing;

/** How calls are placed. */
public enum PacingMode {
  /** The agent sees the lead first and starts the call. */
  PREVIEW,
  /** One call for each ready agent. */
  PROGRESSIVE,
  /** A fixed number of lines for each ready agent. */
  POWER,
  /** As many as the abandon allowance permits, learned. */
  PREDICTIVE
}

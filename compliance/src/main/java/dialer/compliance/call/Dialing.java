package dialer.compliance.call;

/**
 * How the number came to be dialed; some rules depend on it. Power dialing counts as predictive.
 */
public enum Dialing {
  PREDICTIVE,
  PROGRESSIVE,
  PREVIEW,
  MANUAL
}

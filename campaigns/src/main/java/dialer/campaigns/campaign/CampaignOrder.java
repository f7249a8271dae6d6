package dialer.campaigns.campaign;

/** What a person or the dialer wants of a campaign. */
public enum CampaignOrder {
  /** Check it and make it ready. */
  PREPARE,
  /** Back to draft, to change settings that may not change while it dials. */
  REVISE,
  /** Dial. */
  START,
  /** Place no new call. */
  PAUSE,
  /** Stop for good, by hand. */
  STOP,
  /** The dialer: the pilot's leads were dialed. */
  HOLD_PILOT,
  /** The review of the pilot was good: dial the rest. */
  RELEASE_PILOT,
  /** The dialer: the end condition or the last day has come. */
  FINISH
}

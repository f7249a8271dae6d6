package dialer.campaigns.campaign;

/** Where a campaign stands. */
public enum CampaignState {
  /** Being made; nothing dials. */
  DRAFT,
  /** Checked; opens with its hours or by hand. */
  READY,
  /** Dials while it is open. */
  RUNNING,
  /** No new call; goes on by hand. Ringing calls ring on and are served. */
  PAUSED,
  /** The pilot's leads were dialed: waits for a person's review. */
  PILOT_HOLD,
  /** Stopped by hand; may be made ready again. */
  STOPPED,
  /** Done: its end condition or last day has come. */
  FINISHED
}

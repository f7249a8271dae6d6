package dialer.ui.manager;

import dialer.campaigns.campaign.CampaignState;

/** A campaign's state as screens say it. */
public enum CampaignWord {
  DRAFT,
  RUNNING,
  PAUSED,
  REVIEW,
  STOPPED,
  EMERGENCY_STOPPED,
  FINISHED;

  /** The word; an emergency stop that is not lifted hides every state in which calls could be. */
  public static CampaignWord of(CampaignState state, boolean emergency) {
    return switch (state) {
      case DRAFT, READY -> DRAFT;
      case RUNNING -> emergency ? EMERGENCY_STOPPED : RUNNING;
      case PAUSED -> emergency ? EMERGENCY_STOPPED : PAUSED;
      case PILOT_HOLD -> emergency ? EMERGENCY_STOPPED : REVIEW;
      case STOPPED -> STOPPED;
      case FINISHED -> FINISHED;
    };
  }
}

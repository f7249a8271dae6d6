package dialer.ui.manager;

import dialer.campaigns.campaign.CampaignKind;

/** A campaign's kind as screens say it. */
public enum KindWord {
  SALES,
  SURVEY,
  FOLLOW_UP;

  /** The word of a kind. */
  public static KindWord of(CampaignKind kind) {
    return switch (kind) {
      case SALES -> SALES;
      case SATISFACTION_SURVEY -> SURVEY;
      case FOLLOW_UP -> FOLLOW_UP;
    };
  }

  /** The kind that is meant. */
  public CampaignKind kind() {
    return switch (this) {
      case SALES -> CampaignKind.SALES;
      case SURVEY -> CampaignKind.SATISFACTION_SURVEY;
      case FOLLOW_UP -> CampaignKind.FOLLOW_UP;
    };
  }
}

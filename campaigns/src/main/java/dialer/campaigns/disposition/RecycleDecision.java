package dialer.campaigns.disposition;

import dialer.campaigns.lead.LeadProgress;

/** What becomes of a lead after an attempt. */
public sealed interface RecycleDecision {

  /** Why, as a key: an outcome's or disposition's, or which cap ended it. */
  String reason();

  /** Where the lead stands after it. */
  LeadProgress progress();

  /**
   * Whether the number dialed is to be retired because it does not exist or is not the person's.
   */
  boolean retiresNumber();

  /** Due again, at an instant, on a number. */
  record Again(LeadProgress progress, boolean retiresNumber) implements RecycleDecision {
    @Override
    public String reason() {
      return progress.reason();
    }
  }

  /** Never again in this campaign. */
  record Ended(LeadProgress progress, boolean retiresNumber) implements RecycleDecision {
    @Override
    public String reason() {
      return progress.reason();
    }
  }
}

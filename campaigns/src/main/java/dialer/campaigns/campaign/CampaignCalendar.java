package dialer.campaigns.campaign;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Instant;

/**
 * The bells of campaigns: port. Rings {@link Bells} at an instant; each ring may come twice or
 * late, so what it does is worked out anew from the schedule and the clock.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw; the call
 * may be repeated. Idempotent: planning again replaces the plan. A bell missed while the node was
 * down rings once at start, never once per missed tick.
 */
public interface CampaignCalendar {

  /**
   * Plans the next opening or closing of the campaign from its schedule, replacing earlier plans.
   */
  void plan(Campaign campaign);

  /** Removes all bells of the campaign. */
  void forget(CampaignId campaign);

  /** Plans a bell at which a promised callback or a case of the lead becomes due. */
  void planDue(CampaignId campaign, LeadId lead, Instant due);

  /** Who hears the bells; called on the calendar's own thread, must be idempotent. */
  interface Bells {

    /** An opening or closing of the campaign may have come. */
    void hours(CampaignId campaign, Instant planned);

    /** A callback or case of the lead may have become due. */
    void due(CampaignId campaign, LeadId lead, Instant planned);
  }
}

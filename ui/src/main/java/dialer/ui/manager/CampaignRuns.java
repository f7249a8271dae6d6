package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.LaunchFinding;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.core.engine.Emergencies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The running side of campaigns. Thread rule: any; none blocks longer than a second. Ordering: what
 * was told later wins.
 */
public interface CampaignRuns {

  /**
   * A campaign's own hours.
   *
   * @param opensAt next opening; null when open or never
   * @param closesAt when it closes; null when not open
   */
  record Hours(boolean open, @Nullable Instant opensAt, @Nullable Instant closesAt) {}

  /** A committed change: the calendar rings anew and the loop has the new plan within a second. */
  void changed(Campaign campaign);

  /** What stands against starting it, check by check. */
  List<LaunchFinding> findings(Campaign campaign);

  /** Its hours at that instant. */
  Hours hours(Campaign campaign, Instant now);

  /**
   * Hangs up what is unanswered and places nothing more; works with database and Redis away.
   *
   * @param campaign empty: all, and those that come later
   */
  void emergencyStop(Optional<CampaignId> campaign);

  /**
   * Takes an emergency stop back; campaigns place calls again only if they run.
   *
   * @param campaign empty: every stop
   */
  void liftEmergency(Optional<CampaignId> campaign);

  /** What is under an emergency stop; memory only. */
  Emergencies emergencies();

  /** The client of a campaign that is dialed for here; memory only. */
  Optional<ClientId> clientOf(CampaignId campaign);

  /** Hangs up these live attempts: their number must not be called any more. */
  void hangUp(List<AttemptId> attempts);
}

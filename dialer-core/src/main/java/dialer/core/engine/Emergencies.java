package dialer.core.engine;

import dialer.compliance.call.CampaignId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which campaigns are under an emergency stop. A stop of all holds for campaigns that come later
 * too; each campaign can be lifted out of it alone.
 *
 * @param all whether all are stopped
 * @param but if all are stopped, those that were lifted since; otherwise those that are stopped
 */
public record Emergencies(boolean all, Set<CampaignId> but) {

  public Emergencies {
    but = Set.copyOf(but);
  }

  /** Nothing is stopped. */
  public static Emergencies none() {
    return new Emergencies(false, Set.of());
  }

  /** After a stop; empty: of all. */
  public Emergencies stop(Optional<CampaignId> campaign) {
    return campaign.map(id -> with(id, true)).orElseGet(() -> new Emergencies(true, Set.of()));
  }

  /** After a stop was lifted; empty: every one. */
  public Emergencies lift(Optional<CampaignId> campaign) {
    return campaign.map(id -> with(id, false)).orElseGet(Emergencies::none);
  }

  /** Whether that campaign is stopped. */
  public boolean isStopped(CampaignId campaign) {
    return all != but.contains(campaign);
  }

  private Emergencies with(CampaignId campaign, boolean stopped) {
    Set<CampaignId> changed = new HashSet<>(but);
    if (stopped == all) {
      changed.remove(campaign);
    } else {
      changed.add(campaign);
    }
    return new Emergencies(all, changed);
  }
}

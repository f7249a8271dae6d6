package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Sight;
import dialer.ui.security.SignedIn;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Campaigns as far as somebody may see them; others are not found. */
@Component
public class CampaignAccess {

  private final CampaignStore store;

  public CampaignAccess(CampaignStore store) {
    this.store = store;
  }

  /** The campaign, or not found. */
  public Campaign find(UUID id, SignedIn someone) {
    return store
        .find(new CampaignId(id))
        .filter(campaign -> someone.sight().sees(campaign.client()))
        .orElseThrow(Refusal::notFound);
  }

  /** All that may be seen, by name. */
  public List<Campaign> all(Sight sight) {
    return store.inStates(EnumSet.allOf(dialer.campaigns.campaign.CampaignState.class)).stream()
        .filter(campaign -> sight.sees(campaign.client()))
        .sorted(java.util.Comparator.comparing(Campaign::name))
        .toList();
  }

  /** Refuses a client whose rows that one may not see. */
  public void requireClient(ClientId client, SignedIn someone) {
    if (!someone.sight().sees(client)) {
      throw Refusal.notFound();
    }
  }
}

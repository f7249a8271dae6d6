package dialer.app.postgres.screens;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionCatalogue;
import dialer.compliance.call.CampaignId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words of dispositions. A catalogue is kept once read: a disposition's key never changes its
 * meaning, and a key that is not in the kept catalogue has it read again.
 */
final class CatalogueWords {

  private final CampaignStore campaigns;
  private final ConcurrentHashMap<UUID, DispositionCatalogue> known = new ConcurrentHashMap<>();

  CatalogueWords(CampaignStore campaigns) {
    this.campaigns = campaigns;
  }

  Optional<Disposition> find(UUID campaign, String key) {
    DispositionCatalogue catalogue = known.get(campaign);
    Optional<Disposition> item = catalogue == null ? Optional.empty() : catalogue.find(key);
    return item.or(() -> read(campaign).flatMap(fresh -> fresh.find(key)));
  }

  private Optional<DispositionCatalogue> read(UUID campaign) {
    Optional<DispositionCatalogue> fresh =
        campaigns.find(new CampaignId(campaign)).map(Campaign::leadRules).map(r -> r.catalogue());
    fresh.ifPresent(catalogue -> known.put(campaign, catalogue));
    return fresh;
  }
}

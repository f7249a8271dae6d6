package dialer.app.intake;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.CampaignStore;
import dialer.compliance.call.CampaignId;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which campaign a folder's name means: its id, or its name where only one has it. */
final class CampaignFolders {

  private final CampaignStore campaigns;

  CampaignFolders(CampaignStore campaigns) {
    this.campaigns = campaigns;
  }

  sealed interface Meant {
    record One(Campaign campaign) implements Meant {}

    record Nobody(Refused why) implements Meant {}
  }

  Meant find(String folder) {
    Optional<Campaign> byId = id(folder).flatMap(campaigns::find);
    if (byId.isPresent()) {
      return new Meant.One(byId.get());
    }
    List<Campaign> named =
        campaigns.inStates(EnumSet.allOf(CampaignState.class)).stream()
            .filter(campaign -> plain(campaign.name()).equals(plain(folder)))
            .toList();
    List<Campaign> current =
        named.stream().filter(one -> one.state() != CampaignState.FINISHED).toList();
    List<Campaign> meant = current.isEmpty() ? named : current;
    return switch (meant.size()) {
      case 0 -> new Meant.Nobody(Refused.noCampaign(folder));
      case 1 -> new Meant.One(meant.getFirst());
      default -> new Meant.Nobody(Refused.severalCampaigns(folder));
    };
  }

  /** File systems differ in how they write the same letter. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
  }

  private static Optional<CampaignId> id(String folder) {
    try {
      return Optional.of(new CampaignId(UUID.fromString(folder)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

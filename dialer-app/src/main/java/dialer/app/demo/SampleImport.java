package dialer.app.demo;

import dialer.app.box.World;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportPreview;
import dialer.campaigns.importing.ImportPreviews;
import dialer.campaigns.importing.LeadFile;
import dialer.campaigns.importing.LeadFileImport;
import dialer.campaigns.importing.LeadImports;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.LeadListId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Brings a sample file in as an upload would be. */
final class SampleImport {

  private final World world;
  private final Campaign campaign;

  SampleImport(World world, Campaign campaign) {
    this.world = world;
    this.campaign = campaign;
  }

  void run(byte[] csv) throws IOException {
    LeadFile file = () -> new ByteArrayInputStream(csv);
    ImportPreview preview = ImportPreviews.of(file, Optional.empty(), _ -> Optional.empty());
    ImportOrder order =
        new ImportOrder(
            new ImportId(UUID.randomUUID()),
            campaign.client(),
            campaign.id(),
            new LeadListId(UUID.randomUUID()),
            campaign.name() + ".csv",
            campaign.name(),
            preview.sha256(),
            preview.format(),
            preview.mapping(),
            DuplicatePolicy.SKIP,
            "JP",
            "demo");
    new LeadFileImport(world.part(LeadImports.class)).run(order, file, InstantSource.system());
  }
}

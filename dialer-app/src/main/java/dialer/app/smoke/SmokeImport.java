package dialer.app.smoke;

import dialer.app.box.Parts;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportPreview;
import dialer.campaigns.importing.ImportPreviews;
import dialer.campaigns.importing.ImportResult;
import dialer.campaigns.importing.LeadFile;
import dialer.campaigns.importing.LeadFileImport;
import dialer.campaigns.importing.LeadFileImport.Outcome;
import dialer.campaigns.importing.LeadImports;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.LeadListId;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings the smoke run's file in as an upload would be: looked at, mapped by its headers, imported.
 */
final class SmokeImport {

  private final Parts parts;
  private final Campaign campaign;

  SmokeImport(Parts parts, Campaign campaign) {
    this.parts = parts;
    this.campaign = campaign;
  }

  /** Imports; throws with a sentence if the file as a whole cannot be. */
  SmokeFigures.Rows run(SmokeSetting setting) throws IOException {
    LeadFile file = () -> Files.newInputStream(setting.leads());
    ImportPreview preview = ImportPreviews.of(file, Optional.empty(), _ -> Optional.empty());
    Outcome outcome =
        new LeadFileImport(parts.part(LeadImports.class))
            .run(order(setting, preview), file, InstantSource.system());
    return switch (outcome) {
      case Outcome.Done done -> rows(done.result());
      case Outcome.Refused refused ->
          throw new IOException(
              setting.leads() + " cannot be imported: " + refused.refusal().sentence().en());
      case Outcome.ImportedBefore _ ->
          throw new IOException(setting.leads() + " was imported into this campaign before");
    };
  }

  private ImportOrder order(SmokeSetting setting, ImportPreview preview) {
    return new ImportOrder(
        new ImportId(UUID.randomUUID()),
        campaign.client(),
        campaign.id(),
        new LeadListId(UUID.randomUUID()),
        String.valueOf(setting.leads().getFileName()),
        String.valueOf(setting.leads().getFileName()),
        preview.sha256(),
        preview.format(),
        preview.mapping(),
        DuplicatePolicy.SKIP,
        "JP",
        "smoke");
  }

  private static SmokeFigures.Rows rows(ImportResult result) {
    return new SmokeFigures.Rows(
        result.rows(), result.added() + result.updated(), result.rejected(), result.skipped());
  }
}

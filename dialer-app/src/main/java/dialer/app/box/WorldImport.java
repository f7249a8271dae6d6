package dialer.app.box;

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
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings a lead file into a campaign as an upload would: looked at, mapped by its headers,
 * imported.
 */
public final class WorldImport {

  private final Parts parts;
  private final Campaign campaign;
  private final String by;

  /** Imports into that campaign; {@code by} stands beside the list. */
  public WorldImport(Parts parts, Campaign campaign, String by) {
    this.parts = parts;
    this.campaign = campaign;
    this.by = by;
  }

  /** Imports a file under its own name. */
  public ImportResult run(Path file) throws IOException {
    return run(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
  }

  /**
   * Imports; throws with a sentence if the file as a whole cannot be.
   *
   * @param name of the file and of the list it becomes
   */
  public ImportResult run(String name, LeadFile file) throws IOException {
    ImportPreview preview = ImportPreviews.of(file, Optional.empty(), _ -> Optional.empty());
    Outcome outcome =
        new LeadFileImport(parts.part(LeadImports.class))
            .run(order(name, preview), file, InstantSource.system());
    return switch (outcome) {
      case Outcome.Done done -> done.result();
      case Outcome.Refused refused ->
          throw new IOException(name + " cannot be imported: " + refused.refusal().sentence().en());
      case Outcome.ImportedBefore _ ->
          throw new IOException(name + " was imported into this campaign before");
    };
  }

  private ImportOrder order(String name, ImportPreview preview) {
    return new ImportOrder(
        new ImportId(UUID.randomUUID()),
        campaign.client(),
        campaign.id(),
        new LeadListId(UUID.randomUUID()),
        name,
        name,
        preview.sha256(),
        preview.format(),
        preview.mapping(),
        DuplicatePolicy.SKIP,
        "JP",
        by);
  }
}

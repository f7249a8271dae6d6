package dialer.app.intake;

import dialer.app.intake.CampaignFolders.Meant;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.importing.HeaderMappings;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportPreview;
import dialer.campaigns.importing.ImportPreviews;
import dialer.campaigns.importing.ImportResult;
import dialer.campaigns.importing.LeadFileImport.Outcome;
import dialer.campaigns.importing.LeadImports;
import dialer.campaigns.importing.RejectFile;
import dialer.campaigns.lead.LeadListId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files of the drop folder in, one by one: with the mapping saved for their headers, the
 * duplicate policy of their campaign and the country of its hours. A file ends in {@code done} or,
 * with the reason beside it and a dead letter, in {@code failed}.
 */
public final class DroppedFiles {

  /** A dead letter's route. */
  public static final String ROUTE = "lead-file";

  private static final Logger LOG = LoggerFactory.getLogger(DroppedFiles.class);

  private final Parts parts;
  private final CampaignFolders campaigns;
  private final DropFolder folder;

  /** What it works with. */
  public record Parts(
      Path root,
      CampaignStore campaigns,
      HeaderMappings mappings,
      LeadImports imports,
      LeadFileWork work,
      Letters letters,
      Supplier<UUID> ids,
      InstantSource clock) {}

  /** Takes in what lies below {@code parts.root()}. */
  public DroppedFiles(Parts parts) {
    this.parts = parts;
    this.campaigns = new CampaignFolders(parts.campaigns());
    this.folder = new DropFolder(parts.root(), parts.clock());
  }

  /** Takes one file in. A fault of something outside throws; the file then stays for next time. */
  public void take(Path file) throws IOException {
    String name = folder.campaignOf(file);
    if (name.isEmpty()) {
      refuse(file, Refused.noFolder());
      return;
    }
    switch (campaigns.find(name)) {
      case Meant.One one -> read(file, one.campaign());
      case Meant.Nobody nobody -> refuse(file, nobody.why());
    }
  }

  /** Gives a file up that cannot be taken in, for a reason that is our own. */
  public void giveUp(Path file, Exception why) throws IOException {
    refuse(file, Refused.fault(why.getClass().getSimpleName()));
  }

  /** Puts the file of a dead letter back; throws with a sentence if it is gone. */
  public void again(Map<String, String> payload) throws IOException {
    folder.putBack(payload.getOrDefault("file", ""), payload.getOrDefault("dropped", ""));
  }

  private void read(Path file, Campaign campaign) throws IOException {
    long bytes = Files.size(file);
    ImportPreview preview =
        ImportPreviews.of(
            () -> Files.newInputStream(file),
            Optional.empty(),
            headers -> parts.mappings().find(campaign.client(), headers));
    if (preview.refusal().isPresent()) {
      refuse(file, Refused.of(preview.refusal().get()));
      return;
    }
    ImportOrder order = order(file, campaign, preview);
    Optional<Outcome> outcome = parts.work().run(order, file);
    if (outcome.isPresent() && Files.size(file) != bytes) {
      LOG.warn("{} grew while it was read; it is read again", folder.below(file));
    } else if (outcome.isPresent()) {
      settle(file, order, outcome.get());
    }
  }

  private ImportOrder order(Path file, Campaign campaign, ImportPreview preview) {
    String name = String.valueOf(file.getFileName());
    return new ImportOrder(
        new ImportId(parts.ids().get()),
        campaign.client(),
        campaign.id(),
        new LeadListId(parts.ids().get()),
        name,
        name,
        preview.sha256(),
        preview.format(),
        preview.mapping(),
        campaign.leadRules().duplicates(),
        ImportOrder.regionOf(campaign.schedule().zone()),
        "drop folder");
  }

  private void settle(Path file, ImportOrder order, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Done done -> done(file, order.id(), done.result());
      case Outcome.ImportedBefore before -> {
        LOG.info("{} was imported before; nothing was changed", folder.below(file));
        done(file, before.earlier(), before.result().orElse(new ImportResult(0, 0, 0, 0, 0)));
      }
      case Outcome.Refused refused -> refuse(file, Refused.of(refused.refusal()));
    }
  }

  private void done(Path file, ImportId id, ImportResult result) throws IOException {
    Path moved = folder.move(file, DropFolder.DONE);
    if (result.rejected() + result.skipped() > 0) {
      Path rejects = moved.resolveSibling(moved.getFileName() + ".rejected.csv");
      try (var out = Files.newOutputStream(rejects)) {
        new RejectFile(parts.imports()).write(id, out);
      }
    }
    LOG.info(
        "{}: {} rows, {} new leads, {} rejected",
        folder.below(moved),
        result.rows(),
        result.added(),
        result.rejected());
  }

  private void refuse(Path file, Refused why) throws IOException {
    String dropped = folder.below(file);
    Path moved = folder.move(file, DropFolder.FAILED);
    DropFolder.explain(moved, why);
    parts
        .letters()
        .write(
            dropped,
            why.sentence().ja() + " / " + why.sentence().en(),
            Map.of("file", folder.below(moved), "dropped", dropped, "key", why.key()));
    LOG.warn("{} was not taken: {}", dropped, why.key());
  }
}

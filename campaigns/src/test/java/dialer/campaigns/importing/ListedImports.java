package dialer.campaigns.importing;

import dialer.compliance.call.CampaignId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An import port that keeps everything in lists, and can fail at one step. */
final class ListedImports implements LeadImports {

  final List<LeadDraft> staged = new ArrayList<>();
  final List<ImportRejection> rejected = new ArrayList<>();
  final List<String> abandoned = new ArrayList<>();
  boolean finished;
  boolean failsOnStage;
  Begun begun = new Begun.Open();

  @Override
  public void announce(ImportOrder order, Instant now) {}

  @Override
  public Begun begin(ImportOrder order, Instant now) {
    return begun;
  }

  @Override
  public void stage(ImportId id, List<LeadDraft> drafts) {
    if (failsOnStage) {
      throw new IllegalStateException("the store is away");
    }
    staged.addAll(drafts);
  }

  @Override
  public void reject(ImportId id, List<ImportRejection> rejections) {
    rejected.addAll(rejections);
  }

  @Override
  public ImportResult finish(ImportId id, Instant now) {
    finished = true;
    long skipped = rejected.stream().filter(r -> r.fault().duplicate()).count();
    long rows = staged.size() + rejected.size();
    return new ImportResult(rows, staged.size(), 0, skipped, rejected.size() - skipped);
  }

  @Override
  public void abandon(ImportId id, String reason) {
    abandoned.add(reason);
  }

  @Override
  public Optional<ImportProgress> progress(ImportId id) {
    return Optional.empty();
  }

  @Override
  public List<ImportProgress> ofCampaign(CampaignId campaign) {
    return List.of();
  }

  @Override
  public List<ImportRejection> rejections(ImportId id, long afterRow, int max) {
    return rejected.stream().filter(r -> r.row() > afterRow).limit(max).toList();
  }
}

package dialer.campaigns.importing;

import dialer.compliance.call.CampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Taking the rows of a file in: port. A killed import leaves nothing behind but its staging rows,
 * which the next start removes: leads appear all at once, in {@link #finish}.
 *
 * <p>Thread rule: blocks, one thread per import, never a pool's loop. Error rule: outside faults
 * throw; after a throw the import is abandoned and begun anew. Ordering: begin, then stage and
 * reject in the order of the file, then finish or abandon. Idempotent by campaign and file hash: a
 * file imported before is not imported again.
 */
public interface LeadImports {

  /**
   * Notes that the import is ordered and waits for its turn, so that its progress can be asked for.
   * It is begun, or given up with {@link #abandon}, later.
   */
  void announce(ImportOrder order, Instant now);

  /** Opens the import and its staging place. */
  Begun begin(ImportOrder order, Instant now);

  /** Adds rows to the staging place. */
  void stage(ImportId id, List<LeadDraft> drafts);

  /** Keeps refused rows for the downloadable file. */
  void reject(ImportId id, List<ImportRejection> rejections);

  /**
   * Moves the staged rows into the campaign in one transaction, applying the order's duplicate
   * policy within the file and against the campaign; rows left out as duplicates are kept as
   * rejections.
   */
  ImportResult finish(ImportId id, Instant now);

  /** Drops the staged rows and keeps the reason. */
  void abandon(ImportId id, String reason);

  /** How far it is. */
  Optional<ImportProgress> progress(ImportId id);

  /** The imports of a campaign, newest first. */
  List<ImportProgress> ofCampaign(CampaignId campaign);

  /** Refused rows after row {@code afterRow}, in order, at most {@code max}. */
  List<ImportRejection> rejections(ImportId id, long afterRow, int max);

  /** Whether an import could be opened. */
  sealed interface Begun {

    /** Go on. */
    record Open() implements Begun {}

    /** This file was imported into the campaign before. */
    record ImportedBefore(ImportId earlier, Optional<ImportResult> result) implements Begun {}
  }
}

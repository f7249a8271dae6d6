package dialer.campaigns.importing;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Brings one file into a campaign through the port, batch by batch.
 *
 * <p>Called on a thread of its own by the upload and the drop folder. After an outside fault the
 * import is abandoned, so that nothing half-done stays, and the fault is thrown on: the same file
 * may then be imported anew.
 */
public final class LeadFileImport {

  /** Rows handed to the port at once. */
  public static final int BATCH = 2_000;

  /** Why an import was given up whose file is in the campaign already. */
  public static final String IMPORTED_BEFORE = "imported_before";

  private final LeadImports imports;

  /** Imports through that port. */
  public LeadFileImport(LeadImports imports) {
    this.imports = imports;
  }

  /** What became of a file. */
  public sealed interface Outcome {

    /** Its leads are in the campaign. */
    record Done(ImportResult result) implements Outcome {}

    /** The file as a whole cannot be imported. */
    record Refused(FileRefusal refusal) implements Outcome {}

    /** The same file was imported into the campaign before; nothing was changed. */
    record ImportedBefore(ImportId earlier, Optional<ImportResult> result) implements Outcome {}
  }

  /** Imports the file as ordered; {@code clock} stamps begin and end. */
  public Outcome run(ImportOrder order, LeadFile file, InstantSource clock) throws IOException {
    var batches = new LeadFileReader.Batches(BATCH, order.duplicates(), order.region());
    try (var reader = LeadFileReader.open(file, order.format(), order.mapping(), batches)) {
      return switch (imports.begin(order, clock.instant())) {
        case LeadImports.Begun.Open _ -> bringIn(order.id(), reader, clock);
        case LeadImports.Begun.ImportedBefore before -> {
          imports.abandon(order.id(), IMPORTED_BEFORE);
          yield new Outcome.ImportedBefore(before.earlier(), before.result());
        }
      };
    } catch (LeadFileReader.Refused refused) {
      imports.abandon(order.id(), refused.refusal().key());
      return new Outcome.Refused(refused.refusal());
    }
  }

  private Outcome bringIn(ImportId id, LeadFileReader reader, InstantSource clock) {
    try {
      while (reader.hasNext()) {
        RowBatch batch = reader.next();
        if (batch.rowsRead() > LeadFileReader.MOST_ROWS) {
          imports.abandon(id, FileRefusal.TOO_MANY_ROWS.key());
          return new Outcome.Refused(FileRefusal.TOO_MANY_ROWS);
        }
        imports.stage(id, batch.drafts());
        imports.reject(id, batch.rejections());
      }
      return new Outcome.Done(imports.finish(id, clock.instant()));
    } catch (RuntimeException fault) {
      abandon(id, fault);
      throw fault;
    }
  }

  private void abandon(ImportId id, RuntimeException fault) {
    try {
      imports.abandon(id, "interrupted: " + fault.getClass().getSimpleName());
    } catch (RuntimeException second) {
      fault.addSuppressed(second);
    }
  }
}

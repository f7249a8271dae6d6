package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.campaigns.importing.FileRefusal;
import dialer.campaigns.importing.ImportFault;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportProgress;
import dialer.campaigns.importing.ImportResult;
import dialer.campaigns.importing.LeadFileImport;
import dialer.campaigns.importing.LeadImports;
import dialer.ui.manager.ImportFigures;
import dialer.ui.manager.ImportFigures.ReasonCount;
import dialer.ui.manager.RejectKeys;
import dialer.ui.wire.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far imports are, for screens. */
public final class PostgresImportFigures {

  private final Database database;
  private final LeadImports imports;

  public PostgresImportFigures(Database database, LeadImports imports) {
    this.database = database;
    this.imports = imports;
  }

  /** The figures of an import; empty if there is none. */
  public Optional<ImportFigures> find(ImportId id, Instant now) {
    return imports.progress(id).map(progress -> figures(progress, now));
  }

  private ImportFigures figures(ImportProgress progress, Instant now) {
    Optional<ImportResult> result = progress.result();
    boolean ended = result.isPresent() || progress.stage() == ImportProgress.Stage.FAILED;
    List<ReasonCount> reasons = reasons(progress.id());
    return new ImportFigures(
        now,
        progress.id().value(),
        progress.campaign().value(),
        Named.of(progress.list(), progress.listName()),
        state(progress.stage()),
        result.map(ImportResult::rows).orElse(progress.rowsRead()),
        result.map(ImportResult::added).orElse(0L),
        result.map(ImportResult::updated).orElse(0L),
        result.map(ImportResult::rejected).orElse(progress.rejected()),
        result.map(ImportResult::skipped).orElse(0L),
        0,
        0,
        progress.startedAt(),
        ended ? touched(progress.id()) : null,
        progress.failure().isEmpty() ? null : fault(progress.failure()),
        reasons);
  }

  private static ImportFigures.Fault fault(String why) {
    if (why.equals(LeadFileImport.IMPORTED_BEFORE) || why.equals("begun anew")) {
      return new ImportFigures.Fault("import_same_file", Map.of());
    }
    boolean file = Stream.of(FileRefusal.values()).anyMatch(refusal -> refusal.key().equals(why));
    return file
        ? new ImportFigures.Fault("file_" + why, Map.of())
        : new ImportFigures.Fault("unexpected", Map.of("why", why));
  }

  private @Nullable Instant touched(ImportId id) {
    return database.of(
        Owners.load(id.value()),
        jdbc ->
            jdbc.sql("select touched_at from import_job where id = :id")
                .param("id", id.value())
                .query((row, _) -> Row.at(row, "touched_at"))
                .optional()
                .orElse(null));
  }

  private List<ReasonCount> reasons(ImportId id) {
    return database.of(
        Owners.load(id.value()),
        jdbc ->
            jdbc.sql(
                    """
                    select fault, count(*) as n from import_rejection where import_id = :id
                    group by fault order by n desc, fault
                    """)
                .param("id", id.value())
                .query((row, _) ->
                    new ReasonCount(
                        RejectKeys.of(ImportFault.valueOf(Row.text(row, "fault"))),
                        row.getLong("n")))
                .list());
  }

  private static ImportFigures.State state(ImportProgress.Stage stage) {
    return switch (stage) {
      case READING -> ImportFigures.State.READING;
      case MOVING -> ImportFigures.State.MOVING;
      case DONE -> ImportFigures.State.DONE;
      case FAILED -> ImportFigures.State.FAILED;
    };
  }
}

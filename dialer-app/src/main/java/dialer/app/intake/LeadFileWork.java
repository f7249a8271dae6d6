package dialer.app.intake;

import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.LeadFileImport;
import dialer.campaigns.importing.LeadFileImport.Outcome;
import dialer.campaigns.importing.LeadImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Carries out one import, wherever its file came from; the same file into the same campaign by one
 * node at a time, because a second reader would take the first one for dead.
 */
public final class LeadFileWork {

  private final LeadFileImport work;
  private final FileTurns turns;
  private final InstantSource clock;

  /** Imports through that port. */
  public LeadFileWork(LeadImports imports, FileTurns turns, InstantSource clock) {
    this.work = new LeadFileImport(imports);
    this.turns = turns;
    this.clock = clock;
  }

  /** What became of it; empty: somebody else is at it, try again later. */
  public Optional<Outcome> run(ImportOrder order, Path file) throws IOException {
    Optional<FileTurns.Turn> turn = turns.take(order.campaign() + "/" + order.fileHash());
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    try (var _ = turn.get()) {
      return Optional.of(work.run(order, () -> Files.newInputStream(file), clock));
    }
  }
}

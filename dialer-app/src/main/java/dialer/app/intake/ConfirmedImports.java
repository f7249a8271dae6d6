package dialer.app.intake;

import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportProgress;
import dialer.campaigns.importing.LeadImports;
import dialer.ui.manager.ImportRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;

/**
 * Uploads that a person has confirmed. The order lies beside the file, in a folder that a route
 * reads: an import that a kill ended is begun anew when the node is back.
 */
public final class ConfirmedImports implements ImportRuns {

  /** How the name of an order ends. */
  public static final String ORDER = ".order";

  private final Path folder;
  private final Parts parts;

  /** What it works with. */
  public record Parts(
      LeadImports imports, LeadFileWork work, OrderText text, InstantSource clock) {}

  /** Keeps orders and their files in that folder, which must exist. */
  public ConfirmedImports(Path folder, Parts parts) {
    this.folder = folder;
    this.parts = parts;
  }

  @Override
  public void start(ImportOrder order, Path file) {
    parts.imports().announce(order, parts.clock().instant());
    try {
      Files.move(file, fileOf(order.id()), StandardCopyOption.REPLACE_EXISTING);
      Path draft = Files.writeString(folder.resolve(order.id() + ".tmp"), write(order));
      Files.move(draft, folder.resolve(order.id() + ORDER), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(ImportOrder order) {
    return parts.text().write(order);
  }

  /**
   * Carries an order out and removes its file. A fault of something outside throws, and the order
   * must be tried again; so it must when this answers false.
   */
  public boolean run(Path orderFile) throws IOException {
    ImportOrder order = parts.text().read(Files.readString(orderFile));
    Path file = fileOf(order.id());
    if (Files.exists(file) && !isOver(order.id())) {
      if (parts.work().run(order, file).isEmpty()) {
        return false;
      }
    } else {
      // Nothing is left to read: whatever is not done by now never will be.
      parts.imports().abandon(order.id(), "interrupted");
    }
    Files.deleteIfExists(file);
    return true;
  }

  private boolean isOver(ImportId id) {
    return parts.imports().progress(id).flatMap(ImportProgress::result).isPresent();
  }

  private Path fileOf(ImportId id) {
    return folder.resolve(id + ".csv");
  }
}

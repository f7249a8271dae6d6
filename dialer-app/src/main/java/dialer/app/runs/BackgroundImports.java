package dialer.app.runs;

import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.LeadFileImport;
import dialer.campaigns.importing.LeadImports;
import dialer.ui.manager.ImportRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports of uploads, two at a time; the others wait for their turn. */
public final class BackgroundImports implements ImportRuns, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundImports.class);
  private static final int AT_ONCE = 2;

  private final LeadImports imports;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("import-", 0).factory());

  /** Imports through that port. */
  public BackgroundImports(LeadImports imports) {
    this.imports = imports;
  }

  @Override
  public void start(ImportOrder order, String listName, Path file) {
    workers.execute(() -> run(order, file));
  }

  private void run(ImportOrder order, Path file) {
    try {
      new LeadFileImport(imports)
          .run(order, () -> Files.newInputStream(file), InstantSource.system());
    } catch (IOException | RuntimeException e) {
      LOG.error("import {} was abandoned; the same file may be imported again", order.id(), e);
    } finally {
      remove(file);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("the uploaded file {} could not be removed: {}", file, e.toString());
    }
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}

package dialer.app.camel;

import dialer.app.intake.ConfirmedImports;
import dialer.app.intake.DroppedFiles;
import dialer.app.intake.LeadFileWork;
import dialer.app.intake.OrderText;
import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.app.postgres.NumberSeal;
import dialer.app.postgres.PostgresCampaignStore;
import dialer.app.postgres.PostgresFileTurns;
import dialer.app.postgres.PostgresHeaderMappings;
import dialer.app.postgres.PostgresLeadImports;
import dialer.app.postgres.PostgresLetters;
import dialer.app.screens.KnownOutsideFaults;
import dialer.campaigns.importing.ImportOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.camel.impl.DefaultCamelContext;

/** The routes that lead in, as a node runs them. */
final class InRoutes implements AutoCloseable {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T01:00:00Z"));
  private static final Predicate<Throwable> OUTSIDE =
      fault -> new KnownOutsideFaults().keyOf(fault).isPresent();

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final ConfirmedImports confirmed;
  private final DroppedFiles dropped;

  /** Reads {@code drop} and {@code imports} below the folder. */
  InRoutes(Database database, NumberSeal seal, Path folder, Duration quiet) throws Exception {
    Json json = new Json(seal);
    PostgresLeadImports imports = new PostgresLeadImports(database, json, seal);
    LeadFileWork work = new LeadFileWork(imports, new PostgresFileTurns(database), CLOCK);
    Path orders = Files.createDirectories(folder.resolve("imports"));
    confirmed =
        new ConfirmedImports(
            orders, new ConfirmedImports.Parts(imports, work, new JsonOrders(json), CLOCK));
    dropped =
        new DroppedFiles(
            new DroppedFiles.Parts(
                folder.resolve("drop"),
                new PostgresCampaignStore(database, json),
                new PostgresHeaderMappings(database, json),
                imports,
                work,
                new PostgresLetters(database, json, DroppedFiles.ROUTE),
                InRoutes::timeOrdered,
                CLOCK));
    camel.getShutdownStrategy().setTimeout(5);
    camel.addRoutes(new DropFolderRoute(folder.resolve("drop"), quiet, dropped, OUTSIDE));
    camel.addRoutes(new ConfirmedImportRoute(orders, confirmed, OUTSIDE));
    camel.start();
  }

  private static UUID timeOrdered() {
    return new UUID(System.nanoTime() & ~0xf000L | 0x7000L, 0x8000_0000_0000_0000L);
  }

  ConfirmedImports confirmed() {
    return confirmed;
  }

  DroppedFiles dropped() {
    return dropped;
  }

  @Override
  public void close() {
    camel.stop();
  }

  private record JsonOrders(Json json) implements OrderText {
    @Override
    public String write(ImportOrder order) {
      return json.write(order);
    }

    @Override
    public ImportOrder read(String text) {
      return json.read(text, ImportOrder.class);
    }
  }
}

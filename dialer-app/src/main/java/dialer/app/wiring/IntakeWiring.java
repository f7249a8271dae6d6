package dialer.app.wiring;

import dialer.app.camel.ConfirmedImportRoute;
import dialer.app.camel.DropFolderRoute;
import dialer.app.intake.ConfirmedImports;
import dialer.app.intake.DroppedFiles;
import dialer.app.intake.LeadFileWork;
import dialer.app.intake.OrderText;
import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.app.postgres.PostgresFileTurns;
import dialer.app.postgres.PostgresHeaderMappings;
import dialer.app.postgres.PostgresLeadImports;
import dialer.app.postgres.PostgresLetters;
import dialer.app.screens.KnownOutsideFaults;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.importing.HeaderMappings;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.LeadImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lead files on their way in. */
@Configuration(proxyBeanMethods = false)
class IntakeWiring {

  /** Whoever writes a file into the drop folder may pause for so long. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  /** An import nobody has touched for so long has lost its node. */
  private static final Duration UNTOUCHED = Duration.ofHours(1);

  private static final Predicate<Throwable> OUTSIDE =
      fault -> new KnownOutsideFaults().keyOf(fault).isPresent();

  /** Where confirmed uploads wait; they outlive this run of the program. */
  record ConfirmedFolder(Path path) {}

  @Bean
  ConfirmedFolder confirmedFolder(DialerSettings settings) throws IOException {
    return new ConfirmedFolder(
        Files.createDirectories(settings.files().spool().resolve("imports").toAbsolutePath()));
  }

  @Bean
  HeaderMappings headerMappings(Database database, Json json) {
    return new PostgresHeaderMappings(database, json);
  }

  @Bean
  LeadFileWork leadFileWork(LeadImports imports, Database database) {
    return new LeadFileWork(imports, new PostgresFileTurns(database), InstantSource.system());
  }

  @Bean
  ConfirmedImports confirmedImports(
      ConfirmedFolder folder, LeadImports imports, LeadFileWork work, Json json) {
    return new ConfirmedImports(
        folder.path(),
        new ConfirmedImports.Parts(imports, work, new JsonOrders(json), InstantSource.system()));
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

  @Bean
  ConfirmedImportRoute confirmedImportRoute(ConfirmedFolder folder, ConfirmedImports imports) {
    return new ConfirmedImportRoute(folder.path(), imports, OUTSIDE);
  }

  @Bean
  SmartInitializingSingleton importsOfLostNodes(PostgresLeadImports imports) {
    return () -> imports.sweep(UNTOUCHED);
  }

  /** The drop folder, where the settings name one. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!environment.getProperty('dialer.files.drop', '').isBlank()")
  static class Dropping {

    @Bean
    DroppedFiles droppedFiles(
        DialerSettings settings, Sources sources, Database database, Json json) {
      return new DroppedFiles(
          new DroppedFiles.Parts(
              Path.of(settings.files().drop()),
              sources.campaigns(),
              sources.mappings(),
              sources.imports(),
              sources.work(),
              new PostgresLetters(database, json, DroppedFiles.ROUTE),
              UUID::randomUUID,
              InstantSource.system()));
    }

    /** What a dropped file needs. */
    record Sources(
        CampaignStore campaigns, HeaderMappings mappings, LeadImports imports, LeadFileWork work) {}

    @Bean
    Sources dropSources(
        CampaignStore campaigns, HeaderMappings mappings, LeadImports imports, LeadFileWork work) {
      return new Sources(campaigns, mappings, imports, work);
    }

    @Bean
    DropFolderRoute dropFolderRoute(DialerSettings settings, DroppedFiles files) {
      Path folder = Path.of(settings.files().drop()).toAbsolutePath();
      return new DropFolderRoute(folder, QUIET, files, OUTSIDE);
    }
  }
}

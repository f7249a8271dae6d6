package dialer.app.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dialer.app.aftercall.EndedLeads;
import dialer.app.desk.AgentSessions;
import dialer.app.messages.DeliveredMessages;
import dialer.app.messages.ServerSounds;
import dialer.app.pool.AbandonPast;
import dialer.app.pool.LiveSuppressionList;
import dialer.app.pool.PoolLeases;
import dialer.app.pool.Routes;
import dialer.app.postgres.ConnectionPools;
import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.app.postgres.Migrations;
import dialer.app.postgres.NumberKeys;
import dialer.app.postgres.NumberSeal;
import dialer.app.postgres.PostgresAbandonPast;
import dialer.app.postgres.PostgresAgentSessions;
import dialer.app.postgres.PostgresAuthorizations;
import dialer.app.postgres.PostgresCalledPeople;
import dialer.app.postgres.PostgresCampaignStore;
import dialer.app.postgres.PostgresDispositionJournal;
import dialer.app.postgres.PostgresEndedLeads;
import dialer.app.postgres.PostgresLeadImports;
import dialer.app.postgres.PostgresLeadStore;
import dialer.app.postgres.PostgresPoolLeases;
import dialer.app.postgres.PostgresSpokenMessages;
import dialer.app.postgres.PostgresSuppressionList;
import dialer.app.runs.OtherNodes;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.disposition.DispositionJournal;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.gate.RulebookGate;
import dialer.compliance.suppression.SuppressionList;
import dialer.compliance.window.PinnedZones;
import dialer.core.engine.Authorizations;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** PostgreSQL: migrations first, then the two roles, then every port that has rows behind it. */
@Configuration(proxyBeanMethods = false)
class StorageWiring {

  /** A node that has not been heard of for so long may be taken over from. */
  private static final Duration LEASE = Duration.ofSeconds(5);

  @Bean(destroyMethod = "close")
  ConnectionPools connectionPools(DialerSettings settings) {
    var database = settings.database();
    try (HikariDataSource owner = owner(database.url(), database.ownerPassword())) {
      Migrations.run(owner);
    }
    return ConnectionPools.open(database.url(), database.appPassword(), database.systemPassword());
  }

  private static HikariDataSource owner(String url, String password) {
    HikariDataSource owner = new HikariDataSource();
    owner.setJdbcUrl(url);
    owner.setUsername("dialer_owner");
    owner.setPassword(password);
    owner.setMaximumPoolSize(2);
    return owner;
  }

  /** What Spring's own parts (Quartz, health) use; closed with both pools. */
  @Bean(destroyMethod = "")
  @Primary
  DataSource systemDataSource(ConnectionPools pools) {
    return pools.system();
  }

  @Bean
  Database database(ConnectionPools pools) {
    return new Database(pools.app(), pools.system());
  }

  @Bean
  NumberSeal numberSeal(DialerSettings settings) throws IOException {
    var files = settings.files();
    return new NumberSeal(NumberKeys.load(files.numberKeys(), files.makeKeys()));
  }

  @Bean
  Json journalJson(NumberSeal seal) {
    return new Json(seal);
  }

  @Bean
  CampaignStore campaignStore(Database database, Json json) {
    return new PostgresCampaignStore(database, json);
  }

  @Bean
  LeadStore leadStore(Database database, Json json, NumberSeal seal) {
    return new PostgresLeadStore(database, json, seal);
  }

  @Bean
  Authorizations authorizations(
      Database database, Json json, NumberSeal seal, @Qualifier("gateClock") InstantSource clock) {
    return new PostgresAuthorizations(
        new PostgresAuthorizations.Parts(
            database,
            json,
            seal,
            clock,
            Map.of("engine", RulebookGate.ENGINE, "zones", PinnedZones.version())));
  }

  @Bean
  SuppressionList suppressionList(
      Database database, NumberSeal seal, Routes routes, OtherNodes others) {
    return new LiveSuppressionList(
        new PostgresSuppressionList(database, seal),
        routes,
        others::numberSuppressed,
        InstantSource.system());
  }

  @Bean
  PostgresCalledPeople calledPeople(Database database, NumberSeal seal) {
    return new PostgresCalledPeople(database, seal);
  }

  @Bean
  DeliveredMessages spokenMessages(Database database, DialerSettings settings) {
    return new DeliveredMessages(
        new PostgresSpokenMessages(database),
        new ServerSounds(
            settings.servers().stream().map(DialerSettings.ServerSettings::sounds).toList()));
  }

  @Bean
  EndedLeads endedLeads(Database database) {
    return new PostgresEndedLeads(database);
  }

  @Bean
  PoolLeases poolLeases(Database database, DialerSettings settings) {
    return new PostgresPoolLeases(database, settings.node().name(), LEASE);
  }

  @Bean
  AgentSessions agentSessions(Database database) {
    return new PostgresAgentSessions(database);
  }

  @Bean
  AbandonPast abandonPast(Database database) {
    return new PostgresAbandonPast(database);
  }

  @Bean
  PostgresLeadImports leadImports(Database database, Json json, NumberSeal seal) {
    return new PostgresLeadImports(database, json, seal);
  }

  @Bean
  DispositionJournal dispositionJournal(Database database, Json json, NumberSeal seal) {
    return new PostgresDispositionJournal(database, json, seal);
  }
}

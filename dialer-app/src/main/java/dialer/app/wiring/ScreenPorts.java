package dialer.app.wiring;

import dialer.app.outbound.SignedHook;
import dialer.app.plan.GateBook;
import dialer.app.plan.PackHolidays;
import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.app.postgres.NumberSeal;
import dialer.app.postgres.screens.PostgresAccounts;
import dialer.app.postgres.screens.PostgresAttemptTrails;
import dialer.app.postgres.screens.PostgresAuditTrail;
import dialer.app.postgres.screens.PostgresCampaignFigures;
import dialer.app.postgres.screens.PostgresCampaignTexts;
import dialer.app.postgres.screens.PostgresCaseBoard;
import dialer.app.postgres.screens.PostgresCaseOwners;
import dialer.app.postgres.screens.PostgresClientBook;
import dialer.app.postgres.screens.PostgresDeadLetters;
import dialer.app.postgres.screens.PostgresDoNotCallBook;
import dialer.app.postgres.screens.PostgresKeys;
import dialer.app.postgres.screens.PostgresNumberBook;
import dialer.app.postgres.screens.PostgresRecordings;
import dialer.app.postgres.screens.PostgresSingleLeadIntake;
import dialer.app.postgres.screens.PostgresWebhooks;
import dialer.app.recordings.RecordingFolders;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.CaseEvents;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.rulebook.Rulebooks;
import dialer.compliance.suppression.SuppressionList;
import dialer.ui.admin.DeadLetters;
import dialer.ui.admin.Webhooks;
import dialer.ui.compliance.AttemptTrails;
import dialer.ui.compliance.DoNotCallBook;
import dialer.ui.compliance.NumberBook;
import dialer.ui.compliance.Recordings;
import dialer.ui.manager.CampaignFigures;
import dialer.ui.manager.CampaignRuns;
import dialer.ui.manager.CampaignTexts;
import dialer.ui.manager.ClientBook;
import dialer.ui.manager.SingleLeadIntake;
import dialer.ui.security.Accounts;
import dialer.ui.security.AuditTrail;
import dialer.ui.supervisor.CaseBoard;
import dialer.ui.supervisor.CaseOwners;
import dialer.ui.wire.NewIds;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the screens read and write in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ScreenPorts {

  @Bean
  Accounts accounts(Database database) {
    return new PostgresAccounts(database);
  }

  @Bean
  PostgresKeys keys(Database database) {
    return new PostgresKeys(database);
  }

  @Bean
  AuditTrail auditTrail(Database database, Json json) {
    return new PostgresAuditTrail(database, json);
  }

  @Bean
  CampaignFigures campaignFigures(Database database, NumberSeal seal, CampaignStore campaigns) {
    return new PostgresCampaignFigures(database, seal, campaigns);
  }

  @Bean
  CampaignTexts campaignTexts(Database database, Json json) {
    return new PostgresCampaignTexts(database, json);
  }

  @Bean
  CaseOwners caseOwners(Database database) {
    return new PostgresCaseOwners(database);
  }

  @Bean
  CaseBoard caseBoard(Database database, Books books, CaseOwners owners) {
    return new PostgresCaseBoard(
        database, books, new CaseEvents(books, new PackHolidays()), owners);
  }

  @Bean
  ClientBook clientBook(Database database) {
    return new PostgresClientBook(database);
  }

  @Bean
  DoNotCallBook doNotCallBook(
      Database database, NumberSeal seal, SuppressionList list, CampaignRuns runs) {
    return new PostgresDoNotCallBook(database, seal, list, runs);
  }

  @Bean
  NumberBook numberBook(Database database, NumberSeal seal) {
    return new PostgresNumberBook(database, seal);
  }

  @Bean
  SingleLeadIntake singleLeadIntake(Database database, LeadStore leads, NewIds ids) {
    return new PostgresSingleLeadIntake(database, leads, ids);
  }

  @Bean
  Recordings recordings(Database database, NumberSeal seal, RecordingFolders folders) {
    return new PostgresRecordings(database, seal, folders);
  }

  @Bean
  AttemptTrails attemptTrails(
      Database database, NumberSeal seal, CampaignStore campaigns, GateBook gates) {
    List<String> packs = new ArrayList<>(Rulebooks.shipped());
    return new PostgresAttemptTrails(
        new PostgresAttemptTrails.Parts(database, seal, campaigns, () -> gates.rulebook(packs)));
  }

  @Bean
  DeadLetters deadLetters(Database database, PostgresDeadLetters.Retry retry) {
    return new PostgresDeadLetters(database, retry);
  }

  @Bean
  Webhooks webhooks(Database database, NumberSeal seal, SignedHook sender) {
    return new PostgresWebhooks(database, seal, sender::test);
  }
}

package dialer.app.wiring;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.desk.AgentDesks;
import dialer.app.plan.GateBook;
import dialer.app.plan.Plans;
import dialer.app.pool.Pools;
import dialer.app.pool.Routes;
import dialer.app.postgres.Database;
import dialer.app.postgres.PostgresAttemptJournal;
import dialer.app.postgres.screens.PostgresCampaignDay;
import dialer.app.postgres.screens.PostgresImportFigures;
import dialer.app.postgres.screens.PostgresOutsideFaults;
import dialer.app.redis.RedisLink;
import dialer.app.runs.BackgroundImports;
import dialer.app.runs.HouseChoices;
import dialer.app.runs.LaunchFactsNow;
import dialer.app.runs.LiveCampaigns;
import dialer.app.runs.LiveOrders;
import dialer.app.screens.CampaignFeed;
import dialer.app.screens.CardReader;
import dialer.app.screens.CardSources;
import dialer.app.screens.DeskConclusions;
import dialer.app.screens.HealthBoard;
import dialer.app.screens.LiveDesks;
import dialer.app.screens.LiveScreens;
import dialer.app.wiring.DialerSettings.ServerSettings;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.importing.LeadImports;
import dialer.campaigns.message.SpokenMessages;
import dialer.core.engine.TrunkPlan;
import dialer.ui.Screens;
import dialer.ui.agent.AgentDesk;
import dialer.ui.compliance.NumberBook;
import dialer.ui.events.ScreenFeed;
import dialer.ui.manager.CampaignRuns;
import dialer.ui.manager.CampaignTexts;
import dialer.ui.manager.Choices;
import dialer.ui.manager.UploadFolder;
import dialer.ui.problem.OutsideFaults;
import dialer.ui.security.Accounts;
import dialer.ui.security.Installation;
import dialer.ui.wire.NewIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The screens: the live side of their ports. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import(Screens.class)
class ScreenWiring {

  /** What screens are told the time by; the gates may have another. */
  @Bean
  @Primary
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  NewIds newIds() {
    return UUID::randomUUID;
  }

  @Bean
  Installation installation(DialerSettings settings) {
    return new Installation("0.1.0", settings.rules().sandbox());
  }

  @Bean
  UploadFolder uploadFolder(DialerSettings settings) throws IOException {
    Path folder = settings.files().spool().resolve("uploads");
    Files.createDirectories(folder);
    return new UploadFolder(folder);
  }

  @Bean
  OutsideFaults outsideFaults() {
    return new PostgresOutsideFaults();
  }

  @Bean
  Choices choices(HouseChoices.Sources sources, DialerSettings settings) {
    return new HouseChoices(sources, settings.rules().sandbox());
  }

  @Bean
  HouseChoices.Sources choiceSources(
      GateBook gates, List<TrunkPlan> trunks, Database database, SpokenMessages messages) {
    return new HouseChoices.Sources(gates, trunks, database, messages);
  }

  @Bean
  CampaignRuns campaignRuns(LiveOrders orders, LaunchFactsNow facts, Plans plans, Routes routes) {
    return new LiveCampaigns(orders, facts, plans, routes);
  }

  @Bean(destroyMethod = "close")
  BackgroundImports importRuns(LeadImports imports) {
    return new BackgroundImports(imports);
  }

  @Bean
  CardSources cardSources(Books books, CardTexts texts, GateBook gates) {
    return new CardSources(
        books.campaigns(),
        books.leads(),
        books.journal(),
        books.surveys(),
        books.cases(),
        texts.texts(),
        texts.numbers(),
        texts.choices(),
        gates);
  }

  /** Words and numbers of a card. */
  record CardTexts(CampaignTexts texts, NumberBook numbers, Choices choices) {}

  @Bean
  CardTexts cardTexts(CampaignTexts texts, NumberBook numbers, Choices choices) {
    return new CardTexts(texts, numbers, choices);
  }

  @Bean
  CardReader cardReader(CardSources sources) {
    return new CardReader(sources);
  }

  @Bean
  DeskConclusions deskConclusions(Conclusions conclusions, CardSources sources) {
    return new DeskConclusions(conclusions, sources);
  }

  @Bean
  AgentDesk agentDesk(DeskParts parts, DialerSettings settings, CardTexts texts) {
    ServerSettings server = settings.servers().getFirst();
    return new LiveDesks(
        new LiveDesks.Parts(
            parts.desks(),
            parts.accounts(),
            texts.choices(),
            parts.routes(),
            parts.conclusions(),
            parts.cards(),
            server.name(),
            server.host()),
        InstantSource.system());
  }

  /** What a desk's orders work with. */
  record DeskParts(
      AgentDesks desks,
      Accounts accounts,
      Routes routes,
      DeskConclusions conclusions,
      CardReader cards) {}

  @Bean
  DeskParts deskParts(AgentDesks desks, Accounts accounts, Routes routes, DeskWork work) {
    return new DeskParts(desks, accounts, routes, work.conclusions(), work.cards());
  }

  /** Reading and writing at a desk. */
  record DeskWork(DeskConclusions conclusions, CardReader cards) {}

  @Bean
  DeskWork deskWork(DeskConclusions conclusions, CardReader cards) {
    return new DeskWork(conclusions, cards);
  }

  @Bean
  HealthBoard healthBoard(
      AsteriskTelephony telephony,
      RedisLink redis,
      PostgresAttemptJournal journal,
      DialerSettings settings) {
    return new HealthBoard(
        telephony, redis, journal, settings.servers().stream().map(ServerSettings::name).toList());
  }

  @Bean
  CampaignFeed campaignFeed(
      CampaignStore campaigns, Pools pools, CampaignRuns runs, Database database, Meters meters) {
    return new CampaignFeed(
        campaigns,
        new CampaignFeed.Loops(pools, runs, meters::answerToAgent),
        new PostgresCampaignDay(database));
  }

  @Bean
  ScreenFeed screenFeed(LiveScreens.Parts parts) {
    return new LiveScreens(parts, InstantSource.system());
  }

  @Bean
  LiveScreens.Parts screenParts(
      DeskParts desks, Pools pools, CampaignFeed campaigns, CardTexts texts, Looking looking) {
    return new LiveScreens.Parts(
        desks.desks(),
        pools,
        desks.cards(),
        texts.choices(),
        looking.campaigns(),
        campaigns,
        new PostgresImportFigures(looking.database(), looking.imports()),
        looking.health());
  }

  /** What screens look at besides loops and desks. */
  record Looking(
      CampaignStore campaigns, Database database, LeadImports imports, HealthBoard health) {}

  @Bean
  Looking looking(
      CampaignStore campaigns, Database database, LeadImports imports, HealthBoard health) {
    return new Looking(campaigns, database, imports, health);
  }

  /** Hears what loops show, and looks at the parts every two seconds. */
  @Bean
  ScreenClockwork screenClockwork(
      AgentDesks desks,
      dialer.app.desk.DeskScreens shown,
      HealthBoard health,
      OutboxMeters outbox) {
    health.alsoLook(outbox::finding);
    return new ScreenClockwork(desks, shown, health);
  }
}

package dialer.app.wiring;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.desk.AgentDesks;
import dialer.app.plan.AbandonStandings;
import dialer.app.plan.GateBook;
import dialer.app.plan.Plans;
import dialer.app.pool.EmergencyMemory;
import dialer.app.pool.Pools;
import dialer.app.pool.Routes;
import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.app.postgres.PostgresAttemptJournal;
import dialer.app.postgres.PostgresTallies;
import dialer.app.postgres.screens.LeadHolds;
import dialer.app.postgres.screens.PostgresAgentDays;
import dialer.app.postgres.screens.PostgresCampaignDay;
import dialer.app.postgres.screens.PostgresImportFigures;
import dialer.app.postgres.screens.PostgresImportHealth;
import dialer.app.recordings.RecordingDisks;
import dialer.app.redis.RedisFloor;
import dialer.app.redis.RedisLink;
import dialer.app.runs.HouseChoices;
import dialer.app.runs.LaunchFactsNow;
import dialer.app.runs.LiveCampaigns;
import dialer.app.runs.LiveOrders;
import dialer.app.runs.OtherNodes;
import dialer.app.screens.CampaignFeed;
import dialer.app.screens.CardReader;
import dialer.app.screens.HealthBoard;
import dialer.app.screens.KnownOutsideFaults;
import dialer.app.screens.LiveScreens;
import dialer.app.screens.NodeFloors;
import dialer.app.serve.Fitness;
import dialer.app.wiring.DialerSettings.ServerSettings;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.importing.LeadImports;
import dialer.campaigns.message.SpokenMessages;
import dialer.core.engine.TrunkPlan;
import dialer.ui.Screens;
import dialer.ui.manager.CampaignRuns;
import dialer.ui.manager.Choices;
import dialer.ui.manager.UploadFolder;
import dialer.ui.manager.Uploads;
import dialer.ui.problem.OutsideFaults;
import dialer.ui.security.Installation;
import dialer.ui.wire.NewIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
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
    return new KnownOutsideFaults();
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
  CampaignRuns campaignRuns(
      LiveOrders orders,
      LaunchFactsNow facts,
      Plans plans,
      Routes routes,
      EmergencyMemory emergencies,
      OtherNodes others) {
    return new LiveCampaigns(
        orders, facts, plans, new LiveCampaigns.Loops(routes, emergencies, others));
  }

  /** What nobody confirmed is gone with the program that showed it. */
  @Bean
  SmartInitializingSingleton uploadsOfAnEarlierRun(Uploads uploads) {
    return () -> {
      try {
        uploads.sweep();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @Bean
  HealthBoard healthBoard(
      AsteriskTelephony telephony,
      RedisLink redis,
      PostgresAttemptJournal journal,
      RecordingDisks disks,
      DialerSettings settings) {
    return new HealthBoard(
        new HealthBoard.Parts(telephony, redis, journal::away, disks),
        settings.servers().stream().map(ServerSettings::name).toList());
  }

  @Bean
  CampaignFeed campaignFeed(
      CampaignStore campaigns, GateBook gates, Pools pools, CampaignRuns runs, Database database) {
    return new CampaignFeed(
        new CampaignFeed.Books(
            campaigns,
            gates,
            new PostgresCampaignDay(database),
            new AbandonStandings(new PostgresTallies(database)),
            new LeadHolds(database)),
        new CampaignFeed.Loops(pools, runs));
  }

  @Bean
  LiveScreens screenFeed(LiveScreens.Parts parts) {
    return new LiveScreens(parts, InstantSource.system());
  }

  @Bean
  LiveScreens.Parts screenParts(
      AgentDesks desks,
      Pools pools,
      CardReader cards,
      Choices choices,
      CampaignStore campaigns,
      CampaignFeed campaignFeed,
      Database database,
      LeadImports imports,
      HealthBoard health,
      NodeFloors floors) {
    return new LiveScreens.Parts(
        desks,
        pools,
        cards,
        choices,
        campaigns,
        campaignFeed,
        new PostgresImportFigures(database, imports),
        new PostgresAgentDays(database),
        health,
        floors);
  }

  @Bean
  HouseHealth houseHealth(
      DialerSettings settings, Pools pools, Fitness fitness, GateBook gates, Database database) {
    return new HouseHealth(
        settings.node().name(),
        new HouseHealth.Looked(pools, fitness, gates, new PostgresImportHealth(database)));
  }

  @Bean
  NodeFloors nodeFloors(RedisLink redis, Json json, DialerSettings settings) {
    return new NodeFloors(
        new RedisFloor(redis, Duration.ofSeconds(15)), json, settings.node().name());
  }

  /** Looks at the parts every two seconds, at the other nodes every second. */
  @Bean
  ScreenClockwork screenClockwork(
      HealthBoard health,
      OutboxMeters outbox,
      HouseHealth house,
      NodeFloors floors,
      LiveScreens screens) {
    health.alsoLook(() -> List.of(outbox.finding()));
    health.alsoLook(house::findings);
    return new ScreenClockwork(health, () -> floors.exchange(screens::own));
  }
}

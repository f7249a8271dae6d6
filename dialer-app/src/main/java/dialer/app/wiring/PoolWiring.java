package dialer.app.wiring;

import dialer.app.aftercall.ConclusionClerk;
import dialer.app.aftercall.EndedLeads;
import dialer.app.aftercall.Recycler;
import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.AgentSessions;
import dialer.app.desk.AgentTelephones;
import dialer.app.desk.DeskScreens;
import dialer.app.desk.KeptConclusions;
import dialer.app.desk.PromiseRound;
import dialer.app.messages.DeliveredMessages;
import dialer.app.plan.GateBook;
import dialer.app.plan.PackHolidays;
import dialer.app.plan.Plans;
import dialer.app.pool.AbandonPast;
import dialer.app.pool.AttemptIds;
import dialer.app.pool.EmergencyMemory;
import dialer.app.pool.HopperRound;
import dialer.app.pool.HopperTap;
import dialer.app.pool.PoolLeases;
import dialer.app.pool.PoolOutlets;
import dialer.app.pool.Pools;
import dialer.app.pool.Routes;
import dialer.app.pool.TrunkSharing;
import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.app.postgres.PostgresAttemptJournal;
import dialer.app.postgres.PostgresKeptConclusions;
import dialer.app.quartz.QuartzCampaignCalendar;
import dialer.app.recordings.RecordingDisks;
import dialer.app.runs.CampaignNews;
import dialer.app.runs.HoursKeeper;
import dialer.app.runs.LaunchFactsNow;
import dialer.app.runs.LiveOrders;
import dialer.app.runs.OtherNodes;
import dialer.app.unattended.AskedConclusions;
import dialer.app.wiring.DialerSettings.TrunkSettings;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.CampaignBells;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.followup.FollowUpCases;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.survey.SurveyStore;
import dialer.core.engine.Authorizations;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.TrunkPlan;
import dialer.core.hopper.Hopper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The loops, and everything between them and the outside. */
@Configuration(proxyBeanMethods = false)
class PoolWiring {

  @Bean
  Meters meters(MeterRegistry registry) {
    return new Meters(registry);
  }

  @Bean
  Routes routes() {
    return new Routes();
  }

  @Bean
  EmergencyMemory emergencyMemory(Routes routes) {
    return new EmergencyMemory(routes, InstantSource.system());
  }

  /** What gates and opening hours are told; the true clock in production. */
  @Bean
  InstantSource gateClock(DialerSettings settings) {
    return settings.rules().clockAhead().isZero()
        ? InstantSource.system()
        : InstantSource.offset(InstantSource.system(), settings.rules().clockAhead());
  }

  @Bean
  GateBook gateBook(DialerSettings settings) throws UnknownHostException {
    if (!settings.rules().sandbox()) {
      return GateBook.lawful();
    }
    List<InetAddress> ends = new ArrayList<>();
    for (var server : settings.servers()) {
      for (TrunkSettings trunk : server.trunks()) {
        ends.addAll(List.of(InetAddress.getAllByName(trunk.host())));
      }
    }
    return GateBook.withSandbox(ends);
  }

  @Bean
  Plans plans(
      CampaignStore campaigns, GateBook gates, @Qualifier("gateClock") InstantSource clock) {
    return new Plans(campaigns, gates, new PackHolidays(), clock);
  }

  @Bean
  CampaignNews campaignNews(Plans plans, AbandonPast past) {
    return new CampaignNews(plans, past, InstantSource.system());
  }

  @Bean(destroyMethod = "close")
  PostgresAttemptJournal journal(
      Database database, Json json, DialerSettings settings, Routes routes) throws IOException {
    Path spool = settings.files().spool();
    Files.createDirectories(spool);
    return new PostgresAttemptJournal(
        database, json, spool.resolve("journal.jsonl"), new PoolPresence(routes));
  }

  private record PoolPresence(Routes routes) implements PostgresAttemptJournal.Presence {
    @Override
    public void journalAway(String reason) {
      routes.tellAll(
          new PoolEvent.JournalAway(InstantSource.system().instant(), List.of(), reason));
    }

    @Override
    public void journalBack() {
      routes.tellAll(new PoolEvent.JournalBack(InstantSource.system().instant()));
    }
  }

  @Bean
  HopperTap hopperTap(Hopper hopper, LeadStore leads, @Qualifier("gateClock") InstantSource clock) {
    return new HopperTap(hopper, leads, clock);
  }

  @Bean
  DeskScreens deskScreens() {
    return new DeskScreens();
  }

  @Bean
  AgentTelephones agentTelephones() {
    return new AgentTelephones();
  }

  @Bean
  AgentDesks agentDesks(
      AgentSessions sessions,
      AsteriskTelephony telephony,
      AgentTelephones telephones,
      Routes routes,
      DeskScreens screens) {
    AgentDesks desks =
        new AgentDesks(
            sessions,
            new AgentDesks.Telephones(telephony, telephones),
            routes,
            InstantSource.system());
    screens.listen(desks.board());
    return desks;
  }

  @Bean
  Recycler recycler(
      EndedLeads ended,
      Books books,
      Conclusions conclusions,
      @Qualifier("gateClock") InstantSource clock) {
    return new Recycler(ended, books, conclusions, clock);
  }

  @Bean
  KeptConclusions keptConclusions(Database database, Json json) {
    return new PostgresKeptConclusions(database, json);
  }

  @Bean
  ConclusionClerk conclusionClerk(
      KeptConclusions kept, Conclusions conclusions, @Qualifier("gateClock") InstantSource clock) {
    return new ConclusionClerk(kept, conclusions, clock);
  }

  @Bean
  DeskClockwork deskClockwork(AgentDesks desks, ConclusionClerk clerk) {
    return new DeskClockwork(desks, clerk);
  }

  @Bean
  CallMeters callMeters(
      MeterRegistry registry,
      ObjectProvider<Pools> pools,
      PostgresAttemptJournal journal,
      ConclusionClerk clerk) {
    Gauge.builder("dialer.journal.away", journal, j -> j.away() ? 1 : 0).register(registry);
    Gauge.builder("dialer.journal.refused", journal, PostgresAttemptJournal::refused)
        .register(registry);
    Gauge.builder("dialer.conclusions.given.up", clerk, ConclusionClerk::givenUp)
        .register(registry);
    CallMeters meters = new CallMeters(registry);
    meters.watch(pools::getObject);
    return meters;
  }

  @Bean
  PoolOutlets poolOutlets(
      AsteriskTelephony telephony,
      PostgresAttemptJournal journal,
      DeskScreens screens,
      HopperTap leads,
      Authorizations authorizations,
      GateBook gates,
      CallMeters meters) {
    Consumer<JournalEntry> counted =
        entry -> {
          meters.saw(entry);
          journal.accept(entry);
        };
    return new PoolOutlets(
        telephony,
        telephony::reconcile,
        counted,
        screens,
        leads,
        meters.counted(authorizations),
        gates);
  }

  @Bean
  LivePools.Sources poolSources(
      AsteriskTelephony telephony,
      List<TrunkPlan> trunks,
      CampaignNews news,
      PoolLeases leases,
      AgentDesks desks,
      EmergencyMemory emergencies,
      PoolOutlets outlets) {
    return new LivePools.Sources(telephony, trunks, news, leases, desks, emergencies, outlets);
  }

  @Bean(destroyMethod = "close")
  Pools pools(PoolLeases leases, Routes routes, LivePools.Sources sources) {
    InstantSource clock = InstantSource.system();
    return new Pools(leases, routes, new LivePools(sources, new AttemptIds(clock), clock), clock);
  }

  @Bean
  TrunkSharing trunkSharing(List<TrunkPlan> trunks, Pools pools) {
    return new TrunkSharing(trunks, pools, InstantSource.system());
  }

  @Bean
  HopperRound hopperRound(Pools pools, HopperTap tap) {
    return new HopperRound(pools, tap, InstantSource.system());
  }

  @Bean
  PromiseRound promiseRound(
      Pools pools, AgentDesks desks, LeadStore leads, @Qualifier("gateClock") InstantSource clock) {
    return new PromiseRound(pools, desks, leads, clock);
  }

  @Bean
  Clockwork clockwork(
      AsteriskTelephony telephony,
      Pools pools,
      TrunkSharing trunks,
      HopperRound hoppers,
      PromiseRound promises,
      Recycler recycler,
      CampaignBells bells,
      QuartzCampaignCalendar calendar,
      HoursKeeper hours,
      DeliveredMessages messages,
      Clockwork.Recordings recordings,
      AskedConclusions answers,
      @Value("${dialer.dial-at-once:true}") boolean atOnce) {
    return new Clockwork(
        new Clockwork.Works(
            telephony,
            pools,
            trunks,
            hoppers,
            promises,
            recycler,
            bells,
            calendar,
            hours,
            messages,
            recordings,
            answers),
        atOnce);
  }

  @Bean
  HoursKeeper hoursKeeper(Pools pools, CampaignStore campaigns, Plans plans, LiveOrders orders) {
    return new HoursKeeper(pools::held, campaigns, plans, orders);
  }

  @Bean
  LaunchFactsNow launchFacts(
      CampaignStore campaigns,
      LeadStore leads,
      SurveyStore surveys,
      FollowUpCases cases,
      GateBook gates,
      AsteriskTelephony telephony,
      List<TrunkPlan> trunks,
      Database database,
      DeliveredMessages messages,
      RecordingDisks disks,
      @Qualifier("gateClock") InstantSource clock) {
    return new LaunchFactsNow(
        new LaunchFactsNow.Places(
            campaigns, leads, surveys, cases, gates, telephony, trunks, database, messages, disks),
        clock);
  }

  @Bean
  LiveOrders campaignOrders(
      CampaignStore campaigns,
      CampaignNews news,
      Routes routes,
      QuartzCampaignCalendar calendar,
      OtherNodes others,
      LaunchFactsNow facts) {
    LiveOrders orders =
        new LiveOrders(
            campaigns,
            news,
            new LiveOrders.Tellers(routes, calendar, others::campaignChanged),
            facts);
    others.onChange(orders::changedElsewhere);
    return orders;
  }
}

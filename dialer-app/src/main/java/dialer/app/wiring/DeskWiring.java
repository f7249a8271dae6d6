package dialer.app.wiring;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.DeskLeads;
import dialer.app.desk.GivenAnswers;
import dialer.app.desk.KeptConclusions;
import dialer.app.desk.OpeningWordsBook;
import dialer.app.inbound.InboundContacts;
import dialer.app.plan.GateBook;
import dialer.app.pool.Pools;
import dialer.app.pool.Routes;
import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.app.postgres.PostgresDeskLeads;
import dialer.app.postgres.PostgresNumberPast;
import dialer.app.postgres.screens.PostgresGivenAnswers;
import dialer.app.postgres.screens.PostgresOpenCases;
import dialer.app.postgres.screens.PostgresOpeningWords;
import dialer.app.screens.CardReader;
import dialer.app.screens.CardSources;
import dialer.app.screens.DeskConclusions;
import dialer.app.screens.DeskForms;
import dialer.app.screens.GateForecast;
import dialer.app.screens.HandDial;
import dialer.app.screens.LiveDesks;
import dialer.app.screens.LiveDesks.Seat;
import dialer.app.screens.NodeFloors;
import dialer.app.screens.SeatChoice;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.Conclusions;
import dialer.ui.agent.AgentDesk;
import dialer.ui.compliance.NumberBook;
import dialer.ui.manager.CampaignTexts;
import dialer.ui.manager.Choices;
import dialer.ui.manager.SingleLeadIntake;
import dialer.ui.security.Accounts;
import dialer.ui.security.AuditTrail;
import dialer.ui.supervisor.CaseOwners;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agents' desks on the web: cards, forms, dials by hand. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskWiring {

  @Bean
  GateForecast gateForecast(
      GateBook gates,
      Database database,
      NumberSeal seal,
      @Qualifier("gateClock") InstantSource clock) {
    return new GateForecast(gates, new PostgresNumberPast(database, seal), clock);
  }

  @Bean
  CardSources cardSources(
      Books books,
      Database database,
      CampaignTexts texts,
      NumberBook numbers,
      Choices choices,
      GateForecast forecast,
      InboundContacts contacts) {
    return new CardSources(
        books.campaigns(),
        books.leads(),
        books.journal(),
        books.surveys(),
        books.cases(),
        new PostgresOpenCases(database),
        texts,
        numbers,
        choices,
        forecast,
        contacts);
  }

  @Bean
  CardReader cardReader(CardSources sources) {
    return new CardReader(sources);
  }

  @Bean
  OpeningWordsBook openingWordsBook(Database database) {
    return new PostgresOpeningWords(database);
  }

  @Bean
  GivenAnswers givenAnswers(Database database) {
    return new PostgresGivenAnswers(database);
  }

  @Bean
  DeskLeads deskLeads(Database database, NumberSeal seal) {
    return new PostgresDeskLeads(database, seal);
  }

  @Bean
  DeskForms deskForms(
      AgentDesks desks,
      CardSources sources,
      Conclusions conclusions,
      KeptConclusions kept,
      OpeningWordsBook words,
      GivenAnswers answers,
      DeskLeads leads,
      AuditTrail audit,
      CaseOwners owners,
      InstantSource clock) {
    return new DeskForms(
        new DeskForms.Parts(
            desks,
            sources,
            new DeskConclusions(
                conclusions, sources, new DeskConclusions.Said(words, answers), owners),
            conclusions,
            kept,
            words,
            answers,
            leads,
            audit),
        clock);
  }

  @Bean
  HandDial handDial(
      AgentDesks desks,
      Pools pools,
      Routes routes,
      CardSources sources,
      DeskLeads leads,
      SingleLeadIntake intake,
      GateForecast forecast,
      InstantSource clock) {
    return new HandDial(
        new HandDial.Parts(desks, pools, routes, sources, leads, intake, forecast), clock);
  }

  /** Agents' telephones are spread over the servers, so that trunks of all of them find agents. */
  @Bean
  AgentDesk agentDesk(
      AgentDesks desks,
      Accounts accounts,
      Choices choices,
      CardReader cards,
      DeskForms forms,
      HandDial hand,
      DialerSettings settings,
      AsteriskTelephony telephony,
      NodeFloors floors,
      InstantSource clock) {
    List<Seat> seats =
        settings.servers().stream()
            .map(server -> new Seat(server.name(), server.sipAddress()))
            .toList();
    SeatChoice choice = new SeatChoice(seats, telephony::isUp, desks::live);
    return new LiveDesks(
        new LiveDesks.Parts(
            desks, accounts, choices, cards, forms, hand, choice, floors::elsewhere),
        clock);
  }
}

package dialer.app.wiring;

import dialer.app.asterisk.agi.QuestionTree;
import dialer.app.asterisk.agi.RefusalKey;
import dialer.app.desk.AgentDesks;
import dialer.app.inbound.RefusalKeys;
import dialer.app.inbound.ReturnedCallDesk;
import dialer.app.pool.Routes;
import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.app.postgres.PostgresAskedBook;
import dialer.app.postgres.PostgresCalledPeople;
import dialer.app.unattended.AskedBook;
import dialer.app.unattended.AskedConclusions;
import dialer.app.unattended.QuestionDesk;
import dialer.asterisk.server.PbxConfiguration;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.message.SpokenMessages;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.suppression.SuppressionList;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people tell us. */
@Configuration(proxyBeanMethods = false)
class InboundWiring {

  @Bean
  RefusalKeys refusalKeys(PostgresCalledPeople people, SuppressionList list) {
    return new RefusalKeys(people, list, InstantSource.system());
  }

  @Bean
  ReturnedCallDesk returnedCallDesk(
      PostgresCalledPeople people, Routes routes, ObjectProvider<AgentDesks> desks) {
    return new ReturnedCallDesk(
        new ReturnedCallDesk.Parts(people, people, routes, () -> desks.getObject().live()),
        InstantSource.system());
  }

  @Bean
  AskedBook askedBook(Database database, Json json) {
    return new PostgresAskedBook(database, json);
  }

  @Bean
  QuestionTree questionTree(
      AskedBook book,
      CampaignStore campaigns,
      SurveyStore surveys,
      SpokenMessages messages,
      RefusalKey refusals) {
    return new QuestionDesk(
        new QuestionDesk.Parts(book, campaigns, surveys, messages, refusals),
        PbxConfiguration.REFUSAL_SOUND);
  }

  @Bean
  AskedConclusions askedConclusions(
      AskedBook book, CampaignStore campaigns, LeadStore leads, Conclusions conclusions) {
    return new AskedConclusions(
        new AskedConclusions.Sources(book, campaigns, leads), conclusions, InstantSource.system());
  }
}

package dialer.app.wiring;

import dialer.app.aftercall.EndedLeads;
import dialer.app.desk.AgentSessions;
import dialer.app.plan.PackHolidays;
import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.app.postgres.PostgresFollowUpCases;
import dialer.app.postgres.PostgresSurveyStore;
import dialer.app.runs.LiveOrders;
import dialer.campaigns.campaign.CampaignCalendar;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.CampaignBells;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.disposition.DispositionJournal;
import dialer.campaigns.followup.FollowUpCases;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.suppression.SuppressionList;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar, and the books that bells and conclusions are written to. */
@Configuration(proxyBeanMethods = false)
class CalendarWiring {

  @Bean
  SurveyStore surveyStore(Database database, Json json) {
    return new PostgresSurveyStore(database, json);
  }

  @Bean
  FollowUpCases followUpCases(Database database, Json json) {
    return new PostgresFollowUpCases(database, json);
  }

  @Bean
  Books books(
      CampaignStore campaigns,
      LeadStore leads,
      EndedLeads attempts,
      DispositionJournal journal,
      SurveyStore surveys,
      FollowUpCases cases,
      SuppressionList list,
      CampaignCalendar calendar) {
    return new Books(campaigns, leads, attempts::history, journal, surveys, cases, list, calendar);
  }

  @Bean
  Conclusions conclusions(Books books) {
    return new Conclusions(books);
  }

  @Bean
  CampaignBells campaignBells(
      Books books,
      LiveOrders orders,
      AgentSessions sessions,
      @Qualifier("gateClock") InstantSource clock) {
    return new CampaignBells(
        books,
        orders,
        new CampaignBells.Surroundings(new PackHolidays(), sessions::seenSince, clock));
  }
}

package dialer.campaigns.desk;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.HolidayCalendars;
import dialer.campaigns.campaign.OpeningTimes;
import dialer.campaigns.followup.CaseOnEvent;
import dialer.campaigns.followup.CaseOpenings;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadPlace;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Events of the client's systems that open follow-up cases: "order shipped", "repair finished". An
 * event told twice opens one case.
 */
public final class CaseEvents {

  private final Books books;
  private final HolidayCalendars holidays;

  /** Opens cases in these books; due times follow the campaign's hours under these calendars. */
  public CaseEvents(Books books, HolidayCalendars holidays) {
    this.books = books;
    this.holidays = holidays;
  }

  /**
   * What was told.
   *
   * @param campaign the follow-up campaign the case belongs to
   * @param source the event
   * @param person whom it is about: a lead of the client's, or {@link #stranger}
   * @param topic what to talk about, one line
   * @param due when the case is due, if the sender knows; else as the campaign's rule says
   */
  public record Told(
      CampaignId campaign,
      CaseSource.FromEvent source,
      Lead person,
      String topic,
      Optional<Instant> due) {}

  /**
   * Opens the case, or answers the one that this event opened before. The campaign's rule for the
   * event says who owns it and when it is due. Refused with {@link IllegalArgumentException} if the
   * campaign is not a follow-up or will never be open again.
   */
  public FollowUpCase receive(Told told) {
    Campaign campaign =
        books
            .campaigns()
            .find(told.campaign())
            .filter(found -> found.kind() == CampaignKind.FOLLOW_UP)
            .orElseThrow(() -> refused(told, "is no follow-up campaign"));
    CaseOnEvent rule = campaign.leadRules().on(told.source().event());
    Instant due =
        told.due()
            .or(() -> due(campaign, rule, told.source().happenedAt()))
            .orElseThrow(() -> refused(told, "is not open after the event"));
    var request = new CaseOpenings.Request(told.source(), told.topic(), rule.owner(), due);
    CaseOpenings.Opening opening =
        CaseOpenings.open(request, told.person(), campaign.id(), CaseOpenings.list(campaign.id()));
    books.leads().add(opening.lead(), DuplicatePolicy.KEEP);
    FollowUpCase opened = books.cases().open(opening.opened());
    books.calendar().planDue(campaign.id(), opened.lead(), opened.due());
    return opened;
  }

  private Optional<Instant> due(Campaign campaign, CaseOnEvent rule, Instant happenedAt) {
    OpeningTimes times = new OpeningTimes(campaign.schedule(), holidays);
    boolean wholeDays = rule.after().equals(Duration.ofDays(rule.after().toDays()));
    return wholeDays
        ? times.daysAfter(happenedAt, (int) rule.after().toDays())
        : times.nextOpen(happenedAt.plus(rule.after()));
  }

  /** Somebody who is no lead of the client yet. */
  public static Lead stranger(LeadDraft person, Campaign campaign, Instant now) {
    LeadId unused = new LeadId(new UUID(0, 0));
    return person.toLead(
        new LeadPlace(unused, campaign.client(), campaign.id(), CaseOpenings.list(campaign.id())),
        now);
  }

  private static IllegalArgumentException refused(Told told, String why) {
    return new IllegalArgumentException("campaign " + told.campaign() + " " + why);
  }
}

package dialer.campaigns.desk;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.HolidayCalendars;
import dialer.campaigns.campaign.OpeningTimes;
import dialer.campaigns.followup.CaseOpenings;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.importing.SingleLeads;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadPlace;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
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
   * @param person whom it is about, read by {@link SingleLeads}
   * @param topic what to talk about, one line
   * @param owner the agent who owns the case, if the sender knows
   * @param daysAfter how many days after the event the case is due, 0 to 365
   */
  public record Told(
      CampaignId campaign,
      CaseSource.FromEvent source,
      LeadDraft person,
      String topic,
      Optional<String> owner,
      int daysAfter) {
    public Told {
      if (daysAfter < 0 || daysAfter > 365) {
        throw new IllegalArgumentException("a case is due 0 to 365 days after, not " + daysAfter);
      }
    }
  }

  /**
   * Opens the case, or answers the one that this event opened before. Refused with {@link
   * IllegalArgumentException} if the campaign is not a follow-up or will never be open again.
   */
  public FollowUpCase receive(Told told) {
    Campaign campaign =
        books
            .campaigns()
            .find(told.campaign())
            .filter(found -> found.kind() == CampaignKind.FOLLOW_UP)
            .orElseThrow(() -> refused(told, "is no follow-up campaign"));
    Instant due =
        new OpeningTimes(campaign.schedule(), holidays)
            .daysAfter(told.source().happenedAt(), told.daysAfter())
            .orElseThrow(() -> refused(told, "is not open after the event"));
    var request = new CaseOpenings.Request(told.source(), told.topic(), told.owner(), due);
    CaseOpenings.Opening opening =
        CaseOpenings.open(
            request, person(told, campaign, due), campaign.id(), CaseOpenings.list(campaign.id()));
    books.leads().add(opening.lead(), DuplicatePolicy.KEEP);
    FollowUpCase opened = books.cases().open(opening.opened());
    books.calendar().planDue(campaign.id(), opened.lead(), opened.due());
    return opened;
  }

  private static Lead person(Told told, Campaign campaign, Instant due) {
    LeadId unused = new LeadId(new UUID(0, 0));
    return told.person()
        .toLead(
            new LeadPlace(
                unused, campaign.client(), campaign.id(), CaseOpenings.list(campaign.id())),
            due);
  }

  private static IllegalArgumentException refused(Told told, String why) {
    return new IllegalArgumentException("campaign " + told.campaign() + " " + why);
  }
}

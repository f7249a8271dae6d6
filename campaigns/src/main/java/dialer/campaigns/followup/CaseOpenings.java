package dialer.campaigns.followup;

import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadProgress;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens cases: from a disposition of another campaign, and from events of the client's systems. Ids
 * are made from the campaign and the source, so that the same source twice is the same case and
 * lead.
 */
public final class CaseOpenings {

  private CaseOpenings() {}

  /**
   * A case and the lead it is about, both to be stored: the lead first, as it is.
   *
   * @param opened the case
   * @param lead the person, as a lead of the follow-up campaign
   */
  public record Opening(FollowUpCase opened, Lead lead) {}

  /**
   * What a follow-up is about.
   *
   * @param source where it came from
   * @param topic one line
   * @param owner who owns it, if anybody
   * @param due when it is to be called
   */
  public record Request(CaseSource source, String topic, Optional<String> owner, Instant due) {}

  /** Opens a case about {@code person}, a lead of this or another campaign of the same client. */
  public static Opening open(Request request, Lead person, CampaignId campaign, LeadListId list) {
    String key = campaign + "/" + request.source().key();
    LeadId leadId = new LeadId(id("lead/" + key));
    FollowUpCase opened =
        new FollowUpCase(
            new CaseId(id("case/" + key)),
            person.client(),
            campaign,
            leadId,
            request.source(),
            request.topic(),
            request.owner(),
            request.due(),
            CaseState.OPEN,
            0,
            Optional.empty(),
            "",
            0);
    return new Opening(opened, lead(person, opened, list));
  }

  /**
   * The list that the leads of a campaign's cases form; made by the store with the first of them.
   */
  public static LeadListId list(CampaignId campaign) {
    return new LeadListId(id("cases/" + campaign));
  }

  /**
   * A conversation that leads to a case.
   *
   * @param campaign in which campaign
   * @param attempt which
   * @param agent who held it, by log-in name
   * @param note what was noted, the case's topic
   */
  public record Conversation(CampaignId campaign, AttemptId attempt, String agent, String note) {}

  /** The case that a trigger opens after a conversation with {@code person}. */
  public static Opening triggered(
      CaseTrigger trigger, Conversation after, Lead person, Instant now) {
    CaseSource source =
        new CaseSource.FromDisposition(after.campaign(), after.attempt(), trigger.disposition());
    Optional<String> owner = trigger.sameAgent() ? Optional.of(after.agent()) : Optional.empty();
    Request request = new Request(source, after.note(), owner, now.plus(trigger.after()));
    return open(request, person, trigger.campaign(), list(trigger.campaign()));
  }

  private static Lead lead(Lead person, FollowUpCase opened, LeadListId list) {
    return new Lead(
        opened.lead(),
        person.client(),
        opened.campaign(),
        list,
        person.person(),
        person.numbers(),
        person.requiredSkills(),
        Lead.USUAL_PRIORITY,
        "",
        person.fields(),
        CaseRules.progress(opened, LeadProgress.fresh(opened.due())));
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}

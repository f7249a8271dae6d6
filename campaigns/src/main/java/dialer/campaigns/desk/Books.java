package dialer.campaigns.desk;

import dialer.campaigns.campaign.CampaignCalendar;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.disposition.AttemptHistory;
import dialer.campaigns.disposition.DispositionJournal;
import dialer.campaigns.followup.FollowUpCases;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.suppression.SuppressionList;

/**
 * The ports that a conclusion is written to.
 *
 * @param campaigns campaigns and clients
 * @param leads leads
 * @param attempts the attempts made to a lead
 * @param journal dispositions
 * @param surveys questionnaires and answers
 * @param cases follow-up cases
 * @param suppressions the do-not-call list
 * @param calendar bells for promises
 */
public record Books(
    CampaignStore campaigns,
    LeadStore leads,
    AttemptHistory attempts,
    DispositionJournal journal,
    SurveyStore surveys,
    FollowUpCases cases,
    SuppressionList suppressions,
    CampaignCalendar calendar) {}

package dialer.app.screens;

import dialer.app.inbound.InboundContacts;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.disposition.DispositionJournal;
import dialer.campaigns.followup.FollowUpCases;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.call.LeadId;
import dialer.ui.compliance.NumberBook;
import dialer.ui.manager.CampaignTexts;
import dialer.ui.manager.Choices;
import dialer.ui.supervisor.CaseRow;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where what stands on a card is read.
 *
 * @param caseRows the open case of a lead, as screens show it
 */
public record CardSources(
    CampaignStore campaigns,
    LeadStore leads,
    DispositionJournal dispositions,
    SurveyStore surveys,
    FollowUpCases cases,
    Function<LeadId, Optional<CaseRow>> caseRows,
    CampaignTexts texts,
    NumberBook numbers,
    Choices choices,
    GateForecast forecast,
    InboundContacts contacts) {}

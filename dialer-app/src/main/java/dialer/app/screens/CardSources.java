package dialer.app.screens;

import dialer.app.plan.GateBook;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.disposition.DispositionJournal;
import dialer.campaigns.followup.FollowUpCases;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.survey.SurveyStore;
import dialer.ui.compliance.NumberBook;
import dialer.ui.manager.CampaignTexts;
import dialer.ui.manager.Choices;

/** Where what stands on a card is read. */
public record CardSources(
    CampaignStore campaigns,
    LeadStore leads,
    DispositionJournal dispositions,
    SurveyStore surveys,
    FollowUpCases cases,
    CampaignTexts texts,
    NumberBook numbers,
    Choices choices,
    GateBook gates) {}

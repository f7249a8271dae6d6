package dialer.campaigns.campaign;

import dialer.campaigns.lead.LeadCounts;

/**
 * What decides whether a campaign is done.
 *
 * @param leads where its leads stand
 * @param quotasFull whether every quota of its survey is full
 * @param openCases open follow-up cases
 * @param staysOpen whether it waits for more when no lead is open
 * @param lastDayPassed whether its last day has passed
 */
public record EndFacts(
    LeadCounts leads,
    boolean quotasFull,
    int openCases,
    boolean staysOpen,
    boolean lastDayPassed) {}

package dialer.compliance.call;

import java.time.Duration;

/**
 * A call somebody wants to make, before any decision: the first argument of the gate.
 *
 * @param attempt the id the attempt will have if it is permitted
 * @param client on whose behalf
 * @param campaign for which campaign
 * @param lead to whom
 * @param number which number
 * @param callee what is known about the person
 * @param purpose why
 * @param medium what the callee hears
 * @param dialing how it is dialed
 * @param callerId the number that will be shown
 * @param ring how long it may ring at most; the end of a window is brought forward by it
 */
public record ProposedCall(
    AttemptId attempt,
    ClientId client,
    CampaignId campaign,
    LeadId lead,
    PhoneNumber number,
    CalleeFacts callee,
    Purpose purpose,
    Medium medium,
    Dialing dialing,
    PhoneNumber callerId,
    Duration ring) {}

package dialer.campaigns.disposition;

import dialer.campaigns.lead.CallbackPromise;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What an agent, or the dialer for want of one, concluded of one attempt.
 *
 * @param attempt the conversation
 * @param client on whose behalf
 * @param campaign in which campaign
 * @param lead with whom
 * @param agent who concluded it, by log-in name; {@code dialer} where nobody did
 * @param disposition its key in the campaign's catalogue
 * @param note the agent's words, at most 4000 characters
 * @param callback the promise, where the disposition is one
 * @param result what the conversation brought, if anything
 * @param at when it was saved, in whole microseconds: what a row of it holds, so that one read back
 *     equals the one written
 * @param revision 0 at first, one more with each correction; the last one counts
 */
public record DispositionRecord(
    AttemptId attempt,
    ClientId client,
    CampaignId campaign,
    LeadId lead,
    String agent,
    String disposition,
    String note,
    Optional<CallbackPromise> callback,
    Optional<CallResult> result,
    Instant at,
    int revision) {

  /** Finer than a row can hold is cut off, never rounded up: nothing is saved in the future. */
  public DispositionRecord {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}

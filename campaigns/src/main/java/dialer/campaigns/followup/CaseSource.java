package dialer.campaigns.followup;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import java.time.Instant;

/** Where a case came from; its {@link #key()} opens a case once only. */
public sealed interface CaseSource {

  /** Equal keys in one campaign are one case. */
  String key();

  /**
   * A conversation in another campaign ended in a disposition that asks for a follow-up.
   *
   * @param campaign the other campaign
   * @param attempt the conversation
   * @param disposition the key of the disposition
   */
  record FromDisposition(CampaignId campaign, AttemptId attempt, String disposition)
      implements CaseSource {
    @Override
    public String key() {
      return "attempt:" + attempt;
    }
  }

  /**
   * The client's system told of an event.
   *
   * @param event its name, e.g. {@code order_shipped}
   * @param eventId the sender's id of the event, at most 100 characters
   * @param happenedAt when it happened
   */
  record FromEvent(String event, String eventId, Instant happenedAt) implements CaseSource {
    @Override
    public String key() {
      return "event:" + event + ":" + eventId;
    }
  }

  /** A person opened it by hand. */
  record ByHand(String openedBy, String reference) implements CaseSource {
    @Override
    public String key() {
      return "hand:" + reference;
    }
  }
}

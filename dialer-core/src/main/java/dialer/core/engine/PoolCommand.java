package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.core.agent.AgentSessionId;
import dialer.core.hopper.HopperEntry;
import java.util.List;

/**
 * What the loop wants done. The driver carries them out in the order given: telephony and screen at
 * once, journal entries into a queue that keeps their order, the rest off the loop.
 */
public sealed interface PoolCommand {

  /** Take up to {@code max} leads and answer {@code LeadsTaken}, with an empty list if none. */
  record TakeLeads(CampaignId campaign, int max) implements PoolCommand {}

  /** These leads were not dialed and stay due. */
  record PutBackLeads(CampaignId campaign, List<HopperEntry> leads) implements PoolCommand {
    public PutBackLeads {
      leads = List.copyOf(leads);
    }
  }

  /** Authorize the batch and answer {@code BatchAuthorized} or {@code JournalAway}. */
  record Authorize(List<ProposedDial> batch) implements PoolCommand {
    public Authorize {
      batch = List.copyOf(batch);
    }
  }

  /** {@link Telephony#originate}. */
  record Originate(AttemptId attempt, TrunkId trunk) implements PoolCommand {}

  /** {@link Telephony#bridge}. */
  record Bridge(AttemptId attempt, AgentSessionId agent) implements PoolCommand {}

  /** {@link Telephony#startQuestions}. */
  record StartQuestions(AttemptId attempt) implements PoolCommand {}

  /** {@link Telephony#playSafeHarbor}. */
  record PlaySafeHarbor(AttemptId attempt) implements PoolCommand {}

  /** {@link Telephony#hangUp}. */
  record HangUp(AttemptId attempt) implements PoolCommand {}

  /** {@link Telephony#bridgeReturned}. */
  record BridgeReturned(ReturnedCall.Place caller, AgentSessionId agent) implements PoolCommand {}

  /** {@link Telephony#hangUpReturned}. */
  record HangUpReturned(ReturnedCall.Place caller) implements PoolCommand {}

  /** Ask the server for every live leg and answer {@code Reconciled}. */
  record Reconcile(String server) implements PoolCommand {}

  /** Write it down; after the order it speaks of, and in order. */
  record Journal(JournalEntry entry) implements PoolCommand {}

  /** Tell screens. */
  record Show(ScreenEvent event) implements PoolCommand {}
}

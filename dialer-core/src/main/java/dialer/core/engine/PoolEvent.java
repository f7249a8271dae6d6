package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.hopper.HopperEntry;
import dialer.core.pacing.AbandonCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a pool's loop can be told. Any thread may put one into the inbox; only the loop reads it.
 */
public sealed interface PoolEvent {

  /** When it happened. */
  Instant at();

  /** Something happened to an attempt. */
  record OfCall(CallEvent event) implements PoolEvent {
    @Override
    public Instant at() {
      return event.at();
    }
  }

  /** An agent, its leg or its desk did something. */
  record OfAgent(AgentEvent event) implements PoolEvent {
    @Override
    public Instant at() {
      return event.at();
    }
  }

  /** The answers to an {@code Authorize} order, in the order of the batch. */
  record BatchAuthorized(Instant at, List<Authorization> answers) implements PoolEvent {
    public BatchAuthorized {
      answers = List.copyOf(answers);
    }
  }

  /**
   * The journal cannot be reached: place nothing until it is back.
   *
   * @param batch the attempts whose authorization failed, empty if it was noticed otherwise
   */
  record JournalAway(Instant at, List<AttemptId> batch, String reason) implements PoolEvent {
    public JournalAway {
      batch = List.copyOf(batch);
    }
  }

  /** The journal answers again. */
  record JournalBack(Instant at) implements PoolEvent {}

  /** Another node holds the pool: place nothing more; the driver lets this loop go. */
  record LeaseLost(Instant at) implements PoolEvent {}

  /**
   * Leads for a campaign: the answer to a {@code TakeLeads} order (also when there are none), or
   * handed on by the filler while the hopper is away.
   */
  record LeadsTaken(Instant at, CampaignId campaign, List<HopperEntry> leads) implements PoolEvent {
    public LeadsTaken {
      leads = List.copyOf(leads);
    }
  }

  /**
   * A lead that only this agent is to be shown.
   *
   * @param agent the session of the agent it was promised to
   * @param lead the lead, due
   */
  record Promise(AgentSessionId agent, HopperEntry lead) {}

  /**
   * The due promises of a campaign to agents who are here; replaces what was told of this campaign
   * before, so that it may be told every second.
   */
  record PromisesDue(Instant at, CampaignId campaign, List<Promise> promises) implements PoolEvent {
    public PromisesDue {
      promises = List.copyOf(promises);
    }
  }

  /** A campaign joined the pool, or its plan or state changed. */
  record CampaignPlanned(Instant at, CampaignPlan plan) implements PoolEvent {}

  /** A campaign leaves the pool; calls in flight are served to their end. */
  record CampaignRemoved(Instant at, CampaignId campaign) implements PoolEvent {}

  /**
   * What the abandon limit must know of the time before this loop. Comes before the plan with which
   * a campaign first runs; a later one of the same campaign is ignored.
   */
  record AbandonHistory(Instant at, CampaignId campaign, List<AbandonCount> counts)
      implements PoolEvent {
    public AbandonHistory {
      counts = List.copyOf(counts);
    }
  }

  /**
   * Emergency stop: place nothing and end unanswered calls.
   *
   * @param campaign empty: the whole pool
   */
  record EmergencyStopped(Instant at, Optional<CampaignId> campaign) implements PoolEvent {}

  /** The emergency is over; a plan alone never lifts it. */
  record EmergencyLifted(Instant at, Optional<CampaignId> campaign) implements PoolEvent {}

  /** Something outside forbids placing, e.g. {@code recording_disk_full}; reasons add up. */
  record PlacingBlocked(Instant at, Optional<CampaignId> campaign, String reason)
      implements PoolEvent {}

  /** The reason is gone. */
  record PlacingUnblocked(Instant at, Optional<CampaignId> campaign, String reason)
      implements PoolEvent {}

  /** A do-not-call entry hit these attempts: those that are unanswered end. */
  record NumberSuppressed(Instant at, List<AttemptId> attempts) implements PoolEvent {
    public NumberSuppressed {
      attempts = List.copyOf(attempts);
    }
  }

  /** An agent dials a lead by hand, through the same gate. */
  record ManualDial(Instant at, AgentSessionId agent, CampaignId campaign, LeadId lead)
      implements PoolEvent {}

  /** Something happened to a returned call. */
  record OfReturnedCall(ReturnedCallEvent event) implements PoolEvent {
    @Override
    public Instant at() {
      return event.at();
    }
  }

  /** A trunk was added or changed. */
  record TrunkPlanned(Instant at, TrunkPlan plan) implements PoolEvent {}

  /**
   * This pool's share of a trunk that is planned already; until the first one all of it is the
   * pool's.
   */
  record TrunkShared(Instant at, TrunkId trunk, TrunkShare share) implements PoolEvent {}

  /** The server cannot be reached: place nothing on it; what is live may go on. */
  record TelephonyLost(Instant at, String server) implements PoolEvent {}

  /**
   * The server is reached again. Placing goes on after its reconciliation.
   *
   * @param restarted it has forgotten every call
   */
  record TelephonyBack(Instant at, String server, boolean restarted) implements PoolEvent {}

  /**
   * The answer to a {@code Reconcile} order.
   *
   * @param asOf when the server was asked; attempts ordered later are not judged by it
   * @param seen every attempt of ours with a live leg
   * @param parked the agents' legs that are parked there
   */
  record Reconciled(
      Instant at,
      String server,
      Instant asOf,
      Map<AttemptId, LegSeen> seen,
      Set<AgentSessionId> parked)
      implements PoolEvent {
    public Reconciled {
      seen = Map.copyOf(seen);
      parked = Set.copyOf(parked);
    }
  }

  /** Live attempts that another node or an earlier run has left; they are reconciled first. */
  record AttemptsAdopted(Instant at, List<AdoptedAttempt> attempts) implements PoolEvent {
    public AttemptsAdopted {
      attempts = List.copyOf(attempts);
    }
  }

  /** Call events are missing: place nothing, reconcile every server, go on. */
  record Gapped(Instant at) implements PoolEvent {}

  /** Time has passed. */
  record Tick(Instant at) implements PoolEvent {}
}

package dialer.core.engine;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.hopper.HopperEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leads that were promised to one agent: cases and callbacks of that agent. Whatever the campaign's
 * mode, they are shown on that agent's preview desk, before anything else, and to nobody else. When
 * a promise becomes anyone's is not decided here.
 */
final class PromiseDesk {

  /** One due promise. */
  record Due(CampaignId campaign, PoolEvent.Promise promise) {
    LeadId lead() {
      return promise.lead().lead();
    }
  }

  private final PoolRooms rooms;
  private final Map<CampaignId, List<PoolEvent.Promise>> due = new HashMap<>();
  private final Map<LeadId, Instant> resting = new HashMap<>();

  PromiseDesk(PoolRooms rooms) {
    this.rooms = rooms;
  }

  /** What is due in that campaign now; replaces what was told before. */
  void told(PoolEvent.PromisesDue told) {
    resting.values().removeIf(until -> !until.isAfter(told.at()));
    if (told.promises().isEmpty()) {
      due.remove(told.campaign());
    } else {
      due.put(told.campaign(), told.promises());
    }
  }

  /** Rows may not say so yet. */
  void rests(LeadId lead, Instant until) {
    resting.put(lead, until);
  }

  /** Shows each free agent the oldest promise of theirs. */
  void offer(Instant now) {
    if (!rooms.halts.mayPlace()) {
      return;
    }
    for (AgentSession agent : List.copyOf(rooms.agents.roster().all())) {
      next(agent, now)
          .filter(_ -> rooms.placer.sharing().isSpare(agent))
          .ifPresent(card -> offer(agent.id(), card, now));
    }
  }

  private void offer(AgentSessionId agent, Due card, Instant now) {
    rooms
        .campaigns
        .find(card.campaign())
        .ifPresent(runner -> {
          runner.bench().drop(card.lead());
          rooms.preview.offerPromised(runner, card.promise().lead(), agent, now);
        });
  }

  /** How many free agents are kept for their own promises, of those whom a campaign counts. */
  int claims(CampaignRunner runner, Instant now) {
    return (int)
        rooms.agents.roster().all().stream()
            .filter(runner::isQualified)
            .filter(agent -> next(agent, now).isPresent())
            .count();
  }

  /** Agents in wrap-up see their promise next; those who are free have its card already. */
  void tell(LineWishes wishes, Instant now) {
    if (due.isEmpty()) {
      return;
    }
    rooms.agents.roster().all().stream()
        .filter(agent -> agent.state() == AgentState.WRAP_UP)
        .forEach(agent ->
            oldest(agent, now).ifPresent(one -> wishes.mayDial(agent.id(), one.campaign())));
  }

  /** The card that agent is to see next, if the agent is free. */
  private Optional<Due> next(AgentSession agent, Instant now) {
    return due.isEmpty() || agent.state() != AgentState.READY
        ? Optional.empty()
        : oldest(agent, now);
  }

  private Optional<Due> oldest(AgentSession agent, Instant now) {
    return due.entrySet().stream()
        .filter(entry -> isOpenTo(agent, entry.getKey()))
        .flatMap(entry -> entry.getValue().stream().map(p -> new Due(entry.getKey(), p)))
        .filter(one -> one.promise().agent().equals(agent.id()))
        .filter(one -> isFree(one.promise().lead(), agent.skills(), now))
        .min(
            Comparator.comparing((Due one) -> one.promise().lead().due())
                .thenComparing(one -> one.lead().toString()));
  }

  private boolean isOpenTo(AgentSession agent, CampaignId campaign) {
    return rooms
        .campaigns
        .find(campaign)
        .filter(CampaignRunner::isRunning)
        .filter(runner -> runner.plan().needsAgents() && runner.isQualified(agent))
        .isPresent();
  }

  private boolean isFree(HopperEntry lead, Set<String> skills, Instant now) {
    return skills.containsAll(lead.requiredSkills())
        && !resting.getOrDefault(lead.lead(), Instant.MIN).isAfter(now)
        && !rooms.book.holds(lead.lead())
        && !rooms.preview.holds(lead.lead());
  }
}

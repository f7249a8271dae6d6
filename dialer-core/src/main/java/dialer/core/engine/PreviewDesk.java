package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.Leg;
import dialer.core.engine.Proposals.Wish;
import dialer.core.hopper.HopperEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls that an agent starts: previewed cards, and dials by hand. Both pass the same gate. */
final class PreviewDesk {

  private record Card(CampaignId campaign, HopperEntry lead, boolean promised) {}

  private final PoolRooms rooms;
  private final Map<AgentSessionId, Card> cards = new HashMap<>();

  PreviewDesk(PoolRooms rooms) {
    this.rooms = rooms;
  }

  boolean holds(LeadId lead) {
    return cards.values().stream().anyMatch(card -> card.lead().lead().equals(lead));
  }

  void offer(CampaignRunner runner, HopperEntry lead, AgentSessionId agent, Instant now) {
    show(agent, new Card(runner.plan().campaign(), lead, false), now);
  }

  /** A lead that was promised to this agent: nobody else is shown it. */
  void offerPromised(CampaignRunner runner, HopperEntry lead, AgentSessionId agent, Instant now) {
    show(agent, new Card(runner.plan().campaign(), lead, true), now);
  }

  private void show(AgentSessionId agent, Card card, Instant now) {
    cards.put(agent, card);
    rooms.agents.reserve(agent, Optional.empty(), now);
    rooms.orders.show(
        new ScreenEvent.PreviewOffered(agent, now, card.campaign(), card.lead().lead()));
  }

  /** Dials the card; where that cannot be now, the card stays. */
  void accepted(AgentSessionId agent, Instant now) {
    Card card = cards.get(agent);
    if (card == null) {
      return;
    }
    Optional<String> objection = dial(agent, card, Dialing.PREVIEW, now);
    objection.ifPresentOrElse(
        why -> refuse(agent, card.lead().lead(), why, now), () -> cards.remove(agent));
  }

  void skipped(AgentSessionId agent, String reason, Instant now) {
    Card card = cards.remove(agent);
    if (card != null) {
      rooms.promises.skipped(card.lead().lead(), now);
      rooms.orders.journal(
          new JournalEntry.CardSkipped(agent, now, card.campaign(), card.lead().lead(), reason));
      rooms.agents.freeFromCard(agent, now);
    }
  }

  /**
   * The agent cannot see the card any more, or the campaign has stopped: the lead stays due. A
   * promised one is not put back, where anyone could take it: it is told again while it is due.
   */
  void withdraw(AgentSessionId agent, Instant now) {
    Card card = cards.remove(agent);
    if (card != null) {
      if (!card.promised()) {
        rooms.orders.work(new PoolCommand.PutBackLeads(card.campaign(), List.of(card.lead())));
      }
      refuse(agent, card.lead().lead(), "withdrawn", now);
      rooms.agents.freeFromCard(agent, now);
    }
  }

  void withdrawAll(CampaignId campaign, Instant now) {
    cards.entrySet().stream()
        .filter(entry -> entry.getValue().campaign().equals(campaign))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(agent -> withdraw(agent, now));
  }

  void manual(PoolEvent.ManualDial order) {
    AgentSessionId agent = order.agent();
    HopperEntry lead = new HopperEntry(order.lead(), 0, order.at(), Set.of());
    Optional<String> objection =
        rooms.agents.roster().find(agent).filter(AgentSession::canDialByHand).isEmpty()
            ? Optional.of("agent_not_free")
            : inHand(order.lead())
                ? Optional.of("lead_in_hand")
                : dial(agent, new Card(order.campaign(), lead, false), Dialing.MANUAL, order.at());
    objection.ifPresent(why -> refuse(agent, order.lead(), why, order.at()));
  }

  private boolean inHand(LeadId lead) {
    return rooms.book.holds(lead) || holds(lead);
  }

  /** Proposes the dial, or says why not. */
  private Optional<String> dial(AgentSessionId agent, Card card, Dialing dialing, Instant now) {
    Optional<CampaignRunner> runner =
        rooms.campaigns.find(card.campaign()).filter(CampaignRunner::isRunning);
    if (!rooms.halts.mayPlace() || runner.isEmpty()) {
      return Optional.of("halted");
    }
    Optional<Leg> leg = rooms.agents.roster().find(agent).flatMap(AgentSession::leg);
    if (leg.isEmpty()) {
      return Optional.of("leg_lost");
    }
    Optional<TrunkId> trunk =
        rooms.trunks.pick(
            runner.get().plan().trunks(),
            server -> server.equals(leg.get().server()) && rooms.servers.isUp(server),
            now);
    if (trunk.isEmpty() || rooms.freeLines(runner.get().plan()) == 0) {
      return Optional.of("no_trunk");
    }
    runner.get().bench().drop(card.lead().lead());
    Wish wish = new Wish(runner.get(), card.lead(), trunk.get(), dialing, Optional.of(agent));
    AttemptId attempt = rooms.proposals.propose(wish, now);
    rooms.agents.reserve(agent, Optional.of(attempt), now);
    return Optional.empty();
  }

  private void refuse(AgentSessionId agent, LeadId lead, String why, Instant now) {
    rooms.orders.show(new ScreenEvent.DialRefused(agent, now, lead, why, Optional.empty()));
  }
}

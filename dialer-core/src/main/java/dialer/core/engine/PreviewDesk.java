package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.Leg;
import dialer.core.engine.Proposals.Wish;
import dialer.core.hopper.HopperEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that an agent starts: previewed cards, and dials by hand. Both pass the same gate. A dial
 * that finds no free line waits for one: the agent need not ask again.
 */
final class PreviewDesk {

  /** A skipped lead is not due again for so long; somebody else may have it then. */
  static final Duration REST = Duration.ofHours(2);

  /** A skipped promise is shown to its agent again sooner: the person expects the call. */
  static final Duration PROMISE_REST = Duration.ofMinutes(5);

  /** A dial waits for a free line no longer than that. */
  static final Duration LINE_PATIENCE = Duration.ofSeconds(30);

  /** Call rates give lines free without an event. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private static final String NO_LINE = "no_trunk";

  /** Where a lead came from: only one of the hopper goes back there. */
  private enum Source {
    HOPPER,
    PROMISE,
    HAND
  }

  /**
   * A lead on an agent's desk.
   *
   * @param until when it goes back, if nothing happens
   * @param lookAt when a free line is looked for again; empty: the agent is still reading
   */
  private record Card(
      CampaignId campaign,
      HopperEntry lead,
      Source source,
      Instant until,
      Optional<Instant> lookAt) {

    Card waiting(Instant end, Instant look) {
      return new Card(campaign, lead, source, end, Optional.of(look));
    }

    Instant deadline() {
      return lookAt.filter(until::isAfter).orElse(until);
    }
  }

  private final PoolRooms rooms;
  private final Map<AgentSessionId, Card> cards = new LinkedHashMap<>();

  PreviewDesk(PoolRooms rooms) {
    this.rooms = rooms;
  }

  boolean holds(LeadId lead) {
    return cards.values().stream().anyMatch(card -> card.lead().lead().equals(lead));
  }

  void offer(CampaignRunner runner, HopperEntry lead, AgentSessionId agent, Instant now) {
    show(agent, card(runner, lead, Source.HOPPER, now), now);
  }

  /** A lead that was promised to this agent: nobody else is shown it. */
  void offerPromised(CampaignRunner runner, HopperEntry lead, AgentSessionId agent, Instant now) {
    show(agent, card(runner, lead, Source.PROMISE, now), now);
  }

  private static Card card(CampaignRunner runner, HopperEntry lead, Source source, Instant now) {
    CampaignPlan plan = runner.plan();
    Instant until = now.plus(plan.deskLimits().preview());
    return new Card(plan.campaign(), lead, source, until, Optional.empty());
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
    if (card == null || card.lookAt().isPresent()) {
      return;
    }
    Optional<String> objection = dial(agent, card, now);
    if (objection.isEmpty()) {
      cards.remove(agent);
    } else if (objection.get().equals(NO_LINE)) {
      await(agent, card, now);
    } else {
      refuse(agent, card.lead().lead(), objection.get(), now);
    }
  }

  private void await(AgentSessionId agent, Card card, Instant now) {
    cards.put(agent, card.waiting(now.plus(LINE_PATIENCE), now.plus(LOOK_AGAIN)));
    rooms.orders.show(new ScreenEvent.DialWaiting(agent, now, card.lead().lead(), NO_LINE));
  }

  void skipped(AgentSessionId agent, String reason, Instant now) {
    Card card = cards.remove(agent);
    if (card != null) {
      Instant until = now.plus(card.source() == Source.PROMISE ? PROMISE_REST : REST);
      LeadId lead = card.lead().lead();
      rooms.promises.rests(lead, until);
      rooms.orders.journal(
          new JournalEntry.CardSkipped(agent, now, card.campaign(), lead, reason, until));
      rooms.agents.freeFromCard(agent, now);
    }
  }

  /**
   * The agent cannot see the card any more, or the campaign has stopped: the lead stays due. A
   * promised one is not put back, where anyone could take it: it is told again while it is due.
   */
  void withdraw(AgentSessionId agent, Instant now) {
    giveBack(agent, "withdrawn", now);
  }

  /** The agent has hung up a dial that was still waiting for a line. */
  void waitsNoMore(AgentSessionId agent, Instant now) {
    Card card = cards.get(agent);
    if (card != null && card.lookAt().isPresent()) {
      giveBack(agent, "canceled", now);
    }
  }

  private void giveBack(AgentSessionId agent, String why, Instant now) {
    Card card = cards.remove(agent);
    if (card != null) {
      if (card.source() == Source.HOPPER) {
        rooms.orders.work(new PoolCommand.PutBackLeads(card.campaign(), List.of(card.lead())));
      }
      refuse(agent, card.lead().lead(), why, now);
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
    Instant now = order.at();
    HopperEntry lead = new HopperEntry(order.lead(), 0, now, Set.of());
    Card card = new Card(order.campaign(), lead, Source.HAND, now, Optional.empty());
    Optional<String> objection =
        rooms.agents.roster().find(agent).filter(AgentSession::canDialByHand).isEmpty()
            ? Optional.of("agent_not_free")
            : inHand(order.lead()) ? Optional.of("lead_in_hand") : dial(agent, card, now);
    if (objection.filter(NO_LINE::equals).isPresent()) {
      rooms.agents.reserve(agent, Optional.empty(), now);
      await(agent, card, now);
    } else {
      objection.ifPresent(why -> refuse(agent, order.lead(), why, now));
    }
  }

  private boolean inHand(LeadId lead) {
    return rooms.book.holds(lead) || holds(lead);
  }

  /** Dials what found no line before; takes back what its agent has let lie. */
  void passDeadlines(Instant now) {
    for (Map.Entry<AgentSessionId, Card> entry : List.copyOf(cards.entrySet())) {
      if (entry.getValue().lookAt().isPresent()) {
        lookAgain(entry.getKey(), entry.getValue(), now);
      } else if (!now.isBefore(entry.getValue().until())) {
        lapse(entry.getKey(), now);
      }
    }
  }

  private void lookAgain(AgentSessionId agent, Card card, Instant now) {
    Optional<String> objection = dial(agent, card, now);
    if (objection.isEmpty()) {
      cards.remove(agent);
    } else if (objection.get().equals(NO_LINE) && now.isBefore(card.until())) {
      cards.put(agent, card.waiting(card.until(), now.plus(LOOK_AGAIN)));
    } else {
      giveBack(agent, objection.get(), now);
    }
  }

  /** Nobody is at that desk: without a pause the next card would lie there as long. */
  private void lapse(AgentSessionId agent, Instant now) {
    rooms.agents.on(new AgentEvent.WentPaused(agent, now, "preview_timeout"));
    giveBack(agent, "preview_timeout", now);
  }

  /** A card that is read may be dialed at any moment. */
  void tell(LineWishes wishes) {
    cards.forEach((agent, card) -> {
      if (card.lookAt().isPresent()) {
        wishes.waits(agent, card.campaign());
      } else {
        wishes.mayDial(agent, card.campaign());
      }
    });
  }

  /** When a card is due back or a line is looked for again. */
  Optional<Instant> nextDeadline() {
    return cards.values().stream().map(Card::deadline).min(Instant::compareTo);
  }

  /** Proposes the dial, or says why not. */
  private Optional<String> dial(AgentSessionId agent, Card card, Instant now) {
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
      return Optional.of(NO_LINE);
    }
    runner.get().bench().drop(card.lead().lead());
    Dialing dialing = card.source() == Source.HAND ? Dialing.MANUAL : Dialing.PREVIEW;
    Wish wish = new Wish(runner.get(), card.lead(), trunk.get(), dialing, Optional.of(agent));
    AttemptId attempt = rooms.proposals.propose(wish, now);
    rooms.agents.reserve(agent, Optional.of(attempt), now);
    return Optional.empty();
  }

  private void refuse(AgentSessionId agent, LeadId lead, String why, Instant now) {
    rooms.orders.show(new ScreenEvent.DialRefused(agent, now, lead, why, Optional.empty()));
  }
}

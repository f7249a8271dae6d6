package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.Proposals.Wish;
import dialer.core.hopper.HopperEntry;
import dialer.core.pacing.PacingDecision;
import dialer.core.pacing.PacingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Asks the pacers, and turns their answers into proposals, cards and wishes for leads. */
final class Placer {

  /** Leads are asked for this many times the present wish, so that the next is at hand. */
  private static final int AHEAD = 2;

  /** A forecast grows old by itself: its pacer is asked again after this, whatever happens. */
  private static final Duration AGAIN = Duration.ofMillis(500);

  private static final int LEAST = 5;
  private static final int MOST = 500;

  private final PoolRooms rooms;
  private final Sharing sharing;

  Placer(PoolRooms rooms) {
    this.rooms = rooms;
    this.sharing = new Sharing(rooms);
  }

  Sharing sharing() {
    return sharing;
  }

  /** Campaigns take turns, the least served first, until none can place any more. */
  void place(Instant now) {
    rooms.promises.offer(now);
    rooms.trunks.wantNothing();
    List<CampaignRunner> open = new ArrayList<>();
    for (CampaignRunner runner : rooms.campaigns.all()) {
      if (rooms.halts.mayPlace() && runner.isRunning()) {
        letGoOfUnservable(runner);
        open.add(runner);
      } else {
        runner.halted();
      }
    }
    boolean first = true;
    while (!open.isEmpty()) {
      open.sort(Comparator.comparingDouble(sharing::load));
      int rivals = open.size();
      boolean firstRound = first;
      open.removeIf(runner -> !placeSome(runner, rivals, firstRound, now));
      first = false;
    }
    wishForAgentsDials(now);
  }

  /** Leads in hand that nobody here can serve any more, because the last who could has gone. */
  private void letGoOfUnservable(CampaignRunner runner) {
    List<HopperEntry> left = runner.bench().dropUnless(needs -> sharing.isServable(runner, needs));
    if (!left.isEmpty()) {
      rooms.orders.work(new PoolCommand.PutBackLeads(runner.plan().campaign(), left));
    }
  }

  /** Last, so that cards offered in this step are among them. */
  private void wishForAgentsDials(Instant now) {
    if (rooms.halts.mayPlace()) {
      LineWishes wishes = new LineWishes(rooms);
      rooms.preview.tell(wishes);
      rooms.promises.tell(wishes, now);
    }
  }

  /** Whether it should be asked again in this step. */
  private boolean placeSome(CampaignRunner runner, int rivals, boolean first, Instant now) {
    sharing.tellOthersClaim(runner, now);
    PacingDecision wish = underCeiling(runner, runner.decide(now));
    int share = rivals == 1 ? wish.place() : Math.max(1, wish.place() / rivals);
    Tray tray = new Tray(runner, Math.min(share, wish.place()));
    String limit = fill(tray, now);
    boolean cut = tray.placed < tray.share;
    if (limit.equals(PacingDecision.LINES) || limit.equals(PacingDecision.CALL_RATE)) {
      rooms.trunks.want(runner.plan().trunks(), tray.share - tray.placed);
    }
    if (first || tray.placed > 0) {
      runner.decided(cut ? wish.limitedTo(tray.placed, limit) : wish);
    }
    return !cut && tray.placed < wish.place();
  }

  /** The campaign's own ceiling; a preview card takes no line, its dial asks for one. */
  private PacingDecision underCeiling(CampaignRunner runner, PacingDecision wish) {
    boolean cards = runner.plan().mode() == PacingMode.PREVIEW && runner.plan().needsAgents();
    int free = rooms.freeLines(runner.plan());
    return cards || wish.place() <= free ? wish : wish.limitedTo(free, PacingDecision.LINES);
  }

  /** What one campaign may place now, and has. */
  private static final class Tray {
    private final CampaignRunner runner;
    private final int share;
    private int placed;

    Tray(CampaignRunner runner, int share) {
      this.runner = runner;
      this.share = share;
    }
  }

  /** Places up to the share; answers what stopped it. */
  private String fill(Tray tray, Instant now) {
    boolean preview =
        tray.runner.plan().mode() == PacingMode.PREVIEW && tray.runner.plan().needsAgents();
    while (tray.placed < tray.share) {
      Optional<HopperEntry> lead = tray.runner.bench().next(fits(tray.runner));
      if (lead.isEmpty()) {
        wishForLeads(tray, now);
        return PacingDecision.LEADS;
      }
      Optional<String> limit =
          preview ? offer(tray.runner, lead.get(), now) : propose(tray.runner, lead.get(), now);
      if (limit.isPresent()) {
        tray.runner.bench().putBack(lead.get());
        return limit.get();
      }
      tray.placed++;
    }
    if (tray.share > 0 && tray.runner.bench().size(fits(tray.runner)) < tray.share) {
      wishForLeads(tray, now);
    }
    return PacingDecision.AGENTS;
  }

  private void wishForLeads(Tray tray, Instant now) {
    int useful = tray.runner.bench().size(fits(tray.runner));
    int wished = Math.clamp((long) AHEAD * tray.share, LEAST, MOST);
    int max = tray.runner.isSifting() ? MOST : wished;
    if (useful + wished <= MOST && tray.runner.startTaking(now)) {
      rooms.orders.work(new PoolCommand.TakeLeads(tray.runner.plan().campaign(), max));
    }
  }

  /** Leads with needs of their own wait for an agent who has them and whom no other call wants. */
  private Predicate<Set<String>> fits(CampaignRunner runner) {
    return skills ->
        skills.isEmpty()
            || !runner.plan().needsAgents()
            || sharing.ready(runner, skills) > sharing.wanting(runner, skills);
  }

  private Optional<String> propose(CampaignRunner runner, HopperEntry lead, Instant now) {
    List<TrunkId> trunks = runner.plan().trunks();
    Optional<TrunkId> trunk =
        runner.plan().needsAgents()
            ? rooms.trunks.pick(trunks, sharing.serversFor(runner, lead.requiredSkills()), now)
            : rooms.trunks.pick(trunks, rooms.servers::isUp, now);
    if (trunk.isEmpty()) {
      return Optional.of(sharing.why(runner, lead.requiredSkills(), now));
    }
    AttemptId _ =
        rooms.proposals.propose(
            new Wish(runner, lead, trunk.get(), runner.plan().dialing(), Optional.empty()), now);
    return Optional.empty();
  }

  private Optional<String> offer(CampaignRunner runner, HopperEntry lead, Instant now) {
    Optional<AgentSessionId> agent =
        rooms
            .agents
            .roster()
            .longestWaiting(sharing.takes(runner, lead.requiredSkills()))
            .map(AgentSession::id);
    agent.ifPresent(id -> rooms.preview.offer(runner, lead, id, now));
    return agent.isPresent() ? Optional.empty() : Optional.of(PacingDecision.AGENTS);
  }

  /**
   * When a campaign that only the call rate, an empty hopper or its forecast holds back should be
   * asked again.
   */
  Optional<Instant> nextDeadline() {
    if (!rooms.halts.mayPlace()) {
      return Optional.empty();
    }
    return rooms.campaigns.all().stream()
        .filter(CampaignRunner::isRunning)
        .flatMap(runner -> nextTry(runner).stream())
        .min(Instant::compareTo);
  }

  private boolean forecasts(CampaignRunner runner) {
    return runner.plan().mode() == PacingMode.PREDICTIVE
        && runner.plan().needsAgents()
        && !rooms.agents.roster().all().isEmpty();
  }

  private Optional<Instant> nextTry(CampaignRunner runner) {
    Optional<Instant> unblocked =
        switch (runner.decision().limitedBy()) {
          case PacingDecision.CALL_RATE ->
              rooms.trunks.nextCall(runner.plan().trunks(), rooms.now());
          case PacingDecision.LEADS -> runner.dryUntil();
          default -> Optional.empty();
        };
    Instant again = rooms.now().plus(AGAIN);
    return forecasts(runner)
        ? Optional.of(unblocked.filter(again::isAfter).orElse(again))
        : unblocked;
  }
}

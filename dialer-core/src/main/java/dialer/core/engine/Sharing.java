package dialer.core.engine;

import dialer.compliance.call.CampaignId;
import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentState;
import dialer.core.agent.Leg;
import dialer.core.hopper.SkillDemand;
import dialer.core.pacing.PacingDecision;
import dialer.core.pacing.PacingEvent;
import dialer.core.pacing.PacingMode;
import dialer.core.pacing.predictive.PredictivePacer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may count which agents: campaigns share them, and a call needs an agent on its own server.
 */
final class Sharing {

  private final PoolRooms rooms;

  Sharing(PoolRooms rooms) {
    this.rooms = rooms;
  }

  /** Calls and talks of a campaign for its weight: the least served goes first. */
  double load(CampaignRunner runner) {
    return rooms.book.count(runner.plan().campaign()) / runner.plan().weight();
  }

  /** Agents who take a campaign's calls that need these skills besides. */
  Predicate<AgentSession> takes(CampaignRunner runner, Set<String> skills) {
    return agent -> runner.isQualified(agent) && agent.skills().containsAll(skills);
  }

  /** Whether anybody present, busy or not, has the skills of such a lead. */
  boolean isServable(CampaignRunner runner, Set<String> skills) {
    return skills.isEmpty()
        || !runner.plan().needsAgents()
        || rooms.agents.roster().all().stream().anyMatch(takes(runner, skills));
  }

  int ready(CampaignRunner runner, Set<String> skills) {
    return rooms.agents.roster().ready(takes(runner, skills));
  }

  /** Calls of the campaign that may want an agent with these skills. */
  int wanting(CampaignRunner runner, Set<String> skills) {
    return wanting(want ->
        want.campaign().equals(runner.plan().campaign()) && want.skills().containsAll(skills));
  }

  private int wanting(Predicate<CallBook.Want> which) {
    return rooms.book.wants().stream()
        .filter(entry -> which.test(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /**
   * How many free agents other campaigns' calls will take from this one: each of them first takes
   * those whom this campaign cannot use. Agents who are to see a promise of theirs are taken too.
   */
  void tellOthersClaim(CampaignRunner runner, Instant now) {
    int claimed = rooms.promises.claims(runner, now);
    for (CampaignRunner other : rooms.campaigns.all()) {
      if (other != runner) {
        claimed += claim(other, runner);
      }
    }
    runner.observe(new PacingEvent.OthersClaim(now, claimed, share(runner)));
  }

  /**
   * Of the agents who come free later, the part a campaign may count on: its weight among all that
   * place calls for the same agents. So no agent's future is counted twice.
   */
  private double share(CampaignRunner runner) {
    double all = runner.plan().weight();
    for (CampaignRunner other : rooms.campaigns.all()) {
      if (other != runner && other.isRunning() && shareAgents(runner, other)) {
        all += other.plan().weight();
      }
    }
    return runner.plan().weight() / all;
  }

  private boolean shareAgents(CampaignRunner one, CampaignRunner other) {
    return one.plan().needsAgents()
        && other.plan().needsAgents()
        && rooms.agents.roster().all().stream()
            .anyMatch(agent -> one.isQualified(agent) && other.isQualified(agent));
  }

  /**
   * Whether this free agent may be given a card: calls in flight that could take them have enough
   * others. Without this a card would cost somebody who answers.
   */
  boolean isSpare(AgentSession agent) {
    return rooms.campaigns.all().stream()
        .filter(runner -> runner.plan().needsAgents() && runner.isQualified(agent))
        .allMatch(runner -> ready(runner, Set.of()) > expected(runner, wanting(runner, Set.of())));
  }

  private int claim(CampaignRunner other, CampaignRunner runner) {
    CampaignId id = other.plan().campaign();
    int wanted = expected(other, wanting(want -> want.campaign().equals(id)));
    if (wanted == 0) {
      return 0;
    }
    int own = rooms.agents.roster().ready(a -> other.isQualified(a) && !runner.isQualified(a));
    int shared = rooms.agents.roster().ready(a -> other.isQualified(a) && runner.isQualified(a));
    return Math.clamp(wanted - own, 0, shared);
  }

  /** Which leads the campaign can use now. */
  SkillDemand demand(CampaignRunner runner) {
    Set<Set<String>> enough = runner.bench().enough();
    if (!runner.plan().needsAgents()) {
      return new SkillDemand(Optional.empty(), enough);
    }
    Set<Set<String>> able =
        rooms.agents.roster().all().stream()
            .filter(runner::isQualified)
            .map(AgentSession::skills)
            .collect(Collectors.toSet());
    return new SkillDemand(Optional.of(able), enough);
  }

  /**
   * How many agents the calls that may want one are likely to take. A forecasting pacer places many
   * more than will be answered: its expectation and one deviation of it (Poisson) count.
   */
  private static int expected(CampaignRunner other, int wanting) {
    Double answers = other.decision().inputs().get(PredictivePacer.EXPECTED_ANSWERS);
    if (answers == null) {
      return wanting;
    }
    return Math.min(wanting, (int) StrictMath.ceil(answers + StrictMath.sqrt(answers)));
  }

  /**
   * Servers that are up and where an agent for such a call is free and not spoken for; a
   * forecasting pacer counts on agents who are at work too.
   */
  Predicate<String> serversFor(CampaignRunner runner, Set<String> skills) {
    return countsOnWorking(runner) ? inProportion(runner, skills) : withFree(runner, skills);
  }

  /** With the allowance used up every call needs an agent who is free now, where that agent is. */
  private static boolean countsOnWorking(CampaignRunner runner) {
    return runner.plan().mode() == PacingMode.PREDICTIVE
        && !runner.decision().limitedBy().equals(PacingDecision.ALLOWANCE);
  }

  /**
   * Servers where the campaign's calls are not more than their part of its agents, plus one: the
   * forecast knows agents, not servers, and holds if calls are spread as agents are.
   */
  private Predicate<String> inProportion(CampaignRunner runner, Set<String> skills) {
    Predicate<AgentSession> able = takes(runner, skills);
    long all = atWork(able);
    int calls = wanting(runner, Set.of());
    return server -> {
      long here = atWork(agent -> able.test(agent) && willBeOn(agent, server));
      double part = (double) here / Math.max(1, all) * (calls + 1);
      return rooms.servers.isUp(server) && here > 0 && wanting(runner, Set.of(), server) < part + 1;
    };
  }

  /** A talking agent's leg is parked where the call is, once it is over. */
  private boolean willBeOn(AgentSession agent, String server) {
    return isOn(agent, server)
        || agent.leg().isEmpty()
            && agent
                .duty()
                .attempt()
                .flatMap(rooms.book::find)
                .filter(call -> call.server().equals(server))
                .isPresent();
  }

  private long atWork(Predicate<AgentSession> which) {
    return rooms.agents.roster().all().stream()
        .filter(agent -> serves(agent.state()) && which.test(agent))
        .count();
  }

  private static boolean serves(AgentState state) {
    return switch (state) {
      case READY, RESERVED, ON_CALL, WRAP_UP -> true;
      case CONNECTING, PAUSED, LOGGED_OUT -> false;
    };
  }

  private Predicate<String> withFree(CampaignRunner runner, Set<String> skills) {
    boolean oneEach = runner.plan().mode() != PacingMode.POWER;
    return server -> {
      int able = ready(runner, skills, server);
      boolean spare =
          !oneEach || ready(runner, Set.of(), server) > wanting(runner, Set.of(), server);
      boolean ableSpare = !oneEach || able > wanting(runner, skills, server);
      return rooms.servers.isUp(server) && able > 0 && spare && (skills.isEmpty() || ableSpare);
    };
  }

  private int ready(CampaignRunner runner, Set<String> skills, String server) {
    Predicate<AgentSession> takes = takes(runner, skills);
    return rooms.agents.roster().ready(agent -> takes.test(agent) && isOn(agent, server));
  }

  private int wanting(CampaignRunner runner, Set<String> skills, String server) {
    CampaignId campaign = runner.plan().campaign();
    return wanting(want ->
        want.campaign().equals(campaign)
            && want.server().equals(server)
            && want.skills().containsAll(skills));
  }

  private static boolean isOn(AgentSession agent, String server) {
    return agent.leg().map(Leg::server).filter(server::equals).isPresent();
  }

  /** What kept a lead from every trunk. */
  String why(CampaignRunner runner, Set<String> skills, Instant now) {
    Predicate<String> servers =
        runner.plan().needsAgents() ? serversFor(runner, skills) : rooms.servers::isUp;
    boolean noServer = runner.plan().trunks().stream().map(TrunkId::server).noneMatch(servers);
    if (noServer) {
      return PacingDecision.AGENTS;
    }
    return rooms.trunks.nextCall(runner.plan().trunks(), now).isPresent()
        ? PacingDecision.CALL_RATE
        : PacingDecision.LINES;
  }
}

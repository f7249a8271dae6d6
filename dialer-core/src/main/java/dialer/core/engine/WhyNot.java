package dialer.core.engine;

import dialer.core.agent.AgentSession;
import dialer.core.engine.Blocker.Kind;
import dialer.core.pacing.PacingDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Why a campaign places no call, the most important reason first. */
record WhyNot(PoolRooms rooms, CampaignRunner runner, Instant now) {

  List<Blocker> blockers() {
    List<Blocker> found = new ArrayList<>();
    pool(found);
    campaign(found);
    trunks(found);
    agents(found);
    if (found.isEmpty()) {
      pace(found);
    }
    return found;
  }

  private static void add(List<Blocker> found, Kind kind, String fact, String value) {
    found.add(new Blocker(kind, Map.of(fact, value)));
  }

  private void pool(List<Blocker> found) {
    if (runner.isEmergency()) {
      boolean all = rooms.halts.emergencies().all();
      add(found, Kind.EMERGENCY, "scope", all ? "pool" : "campaign");
    }
    if (rooms.halts.isLeaseLost()) {
      found.add(new Blocker(Kind.LEASE_LOST, Map.of()));
    }
    rooms.halts.journal().ifPresent(why -> add(found, Kind.JOURNAL_AWAY, "reason", why));
  }

  private void campaign(List<Blocker> found) {
    switch (runner.plan().state()) {
      case RUNNING -> {}
      case PAUSED -> found.add(new Blocker(Kind.CAMPAIGN_PAUSED, Map.of()));
      case STOPPING -> found.add(new Blocker(Kind.CAMPAIGN_STOPPING, Map.of()));
    }
    Set<String> blocks = new TreeSet<>(rooms.halts.blocks());
    blocks.addAll(runner.blocks());
    blocks.forEach(reason -> add(found, Kind.BLOCKED, "reason", reason));
  }

  private void trunks(List<Blocker> found) {
    List<TrunkMeter> trunks =
        rooms.trunks.of(runner.plan().trunks()).stream().filter(t -> t.plan().open()).toList();
    if (trunks.isEmpty()) {
      found.add(new Blocker(Kind.NO_TRUNK, Map.of()));
      return;
    }
    Set<String> servers =
        trunks.stream()
            .map(t -> t.plan().id().server())
            .collect(Collectors.toCollection(TreeSet::new));
    if (servers.stream().noneMatch(rooms.servers::isUp)) {
      for (String server : servers) {
        boolean away = rooms.servers.reach(server) == ServerBook.Reach.AWAY;
        add(found, away ? Kind.SERVER_AWAY : Kind.RECONCILING, "server", server);
      }
    }
    trunks.stream()
        .filter(t -> t.paceFactor() < 1)
        .forEach(t -> add(found, Kind.TRUNK_FAULTS, "trunk", t.plan().id().trunk()));
  }

  private void agents(List<Blocker> found) {
    if (!runner.plan().needsAgents()) {
      return;
    }
    Collection<AgentSession> all = rooms.agents.roster().all();
    if (all.isEmpty()) {
      found.add(new Blocker(Kind.NO_AGENTS, Map.of()));
    } else if (all.stream().noneMatch(runner::isQualified)) {
      add(
          found,
          Kind.AGENTS_LACK_SKILLS,
          "skills",
          String.join(", ", new TreeSet<>(runner.plan().requiredSkills())));
    } else if (rooms.agents.roster().ready(runner::isQualified) == 0) {
      add(found, Kind.AGENTS_BUSY, "agents", String.valueOf(all.size()));
    }
  }

  /** Nothing forbids placing: the last decision says what held it back. */
  private void pace(List<Blocker> found) {
    PacingDecision decision = runner.decision();
    if (decision.place() > 0) {
      return;
    }
    String by = decision.limitedBy();
    Map<String, String> facts = Map.of("limited_by", by);
    switch (by) {
      case PacingDecision.LEADS -> found.add(leads(facts));
      case PacingDecision.LINES -> found.add(new Blocker(Kind.LINES, facts));
      case PacingDecision.CALL_RATE -> found.add(new Blocker(Kind.CALL_RATE, facts));
      case PacingDecision.ALLOWANCE -> found.add(new Blocker(Kind.ALLOWANCE, facts));
      default -> found.add(new Blocker(Kind.AGENTS_BUSY, facts));
    }
  }

  /** Leads that nobody present, or nobody free, can serve are another matter than no leads. */
  private Blocker leads(Map<String, String> facts) {
    if (runner.bench().size() > 0) {
      return new Blocker(Kind.AGENTS_BUSY, facts);
    }
    return runner
        .missing()
        .map(skills ->
            new Blocker(
                Kind.AGENTS_LACK_SKILLS,
                Map.of("skills", String.join(", ", new TreeSet<>(skills)))))
        .orElseGet(() -> new Blocker(Kind.NO_LEADS, facts));
  }
}

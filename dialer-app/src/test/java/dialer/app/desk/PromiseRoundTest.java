package dialer.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Session;
import dialer.app.testing.Ports;
import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolSnapshot;
import dialer.core.engine.PoolSnapshot.CampaignLine;
import dialer.core.hopper.SkillDemand;
import dialer.core.pacing.PacingDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which promises each pool is told. */
class PromiseRoundTest {

  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final PoolId TOKYO = new PoolId(new UUID(1, 1));
  private static final PoolId OSAKA = new PoolId(new UUID(1, 2));
  private static final CampaignId CASES = new CampaignId(new UUID(2, 1));
  private static final CampaignId ASLEEP = new CampaignId(new UUID(2, 2));

  private final Map<PoolId, PoolSnapshot> pools = new LinkedHashMap<>();
  private final List<Session> agents = new ArrayList<>();
  private final List<DueLead> due = new ArrayList<>();
  private final List<Set<?>> asked = new ArrayList<>();
  private final Map<PoolId, List<PoolEvent>> told = new LinkedHashMap<>();

  private void round() {
    LeadStore leads =
        Ports.of(
            LeadStore.class,
            Map.of(
                "dueFor",
                arguments -> {
                  asked.add((Set<?>) arguments[1]);
                  assertThat(arguments[2]).isEqualTo(NOON);
                  return List.copyOf(due);
                }));
    PromiseRound.Floor floor =
        new PromiseRound.Floor(
            () -> pools,
            (pool, event) -> told.computeIfAbsent(pool, _ -> new ArrayList<>()).add(event),
            () -> agents);
    new PromiseRound(floor, leads, () -> NOON).run();
  }

  private void runs(PoolId pool, CampaignId campaign, RunState state) {
    CampaignLine line =
        new CampaignLine(
            campaign,
            state,
            0,
            0,
            0,
            0,
            0,
            0,
            SkillDemand.everything(),
            0,
            0,
            new PacingDecision(0, "none", Map.of()),
            List.of());
    pools.put(pool, new PoolSnapshot(NOON, Map.of(), List.of(line), List.of(), Map.of()));
  }

  private AgentSessionId works(PoolId pool, String login) {
    AgentSessionId id = new AgentSessionId(new UUID(4, agents.size()));
    agents.add(
        new Session(
            id, new Agent(new UUID(5, agents.size()), login, login, Set.of()), pool, "pbx", "e"));
    return id;
  }

  private LeadId promised(String login) {
    LeadId id = new LeadId(new UUID(6, due.size()));
    due.add(
        new DueLead(
            id, LeadState.CALLBACK, NOON.minusSeconds(1), 100, Optional.of(login), Set.of()));
    return id;
  }

  private List<PoolEvent.Promise> promises(PoolId pool) {
    PoolEvent only = told.get(pool).getFirst();
    assertThat(told.get(pool)).hasSize(1);
    return ((PoolEvent.PromisesDue) only).promises();
  }

  @Test
  void promiseIsToldToThePoolOfItsAgentWithTheAgentsSession() {
    runs(TOKYO, CASES, RunState.RUNNING);
    AgentSessionId mika = works(TOKYO, "mika");
    works(OSAKA, "ken");
    LeadId lead = promised("mika");
    round();
    assertThat(asked).as("only who is in that pool").containsExactly(Set.of("mika"));
    assertThat(promises(TOKYO)).hasSize(1);
    assertThat(promises(TOKYO).getFirst().agent()).isEqualTo(mika);
    assertThat(promises(TOKYO).getFirst().lead().lead()).isEqualTo(lead);
  }

  @Test
  void campaignThatDoesNotRunIsToldNothing() {
    runs(TOKYO, ASLEEP, RunState.PAUSED);
    works(TOKYO, "mika");
    promised("mika");
    round();
    assertThat(told).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void poolWhoseAgentsHaveGoneIsToldThatNothingIsDueWithoutAskingTheRows() {
    runs(TOKYO, CASES, RunState.RUNNING);
    promised("mika");
    round();
    assertThat(promises(TOKYO)).as("what it was told before is void").isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void promiseOfSomebodyWhoLeftMeanwhileIsLeftOut() {
    runs(TOKYO, CASES, RunState.RUNNING);
    works(TOKYO, "mika");
    promised("ken");
    LeadId hers = promised("mika");
    round();
    assertThat(promises(TOKYO)).extracting(p -> p.lead().lead()).containsExactly(hers);
  }
}

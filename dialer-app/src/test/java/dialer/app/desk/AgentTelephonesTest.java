package dialer.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Session;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import dialer.ui.events.LegState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentTelephonesTest {

  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final AgentSessionId ADA = new AgentSessionId(new UUID(1, 1));
  private static final Session SESSION =
      new Session(
          ADA,
          new Agent(new UUID(2, 2), "ada", "Ada", Set.of()),
          new PoolId(new UUID(3, 3)),
          "pbx",
          "a-1");

  private final AgentTelephones telephones = new AgentTelephones();
  private final List<LegState> shown = new ArrayList<>();
  private boolean up = true;
  private AgentState state = AgentState.PAUSED;

  @BeforeEach
  void listen() {
    telephones.listen((_, leg) -> shown.add(leg));
    telephones.begun(SESSION, NOON);
  }

  private List<AgentTelephones.ToCall> due(long second) {
    return telephones.due(NOON.plusSeconds(second), _ -> up, _ -> state);
  }

  private void lost(long second) {
    telephones.on(new PoolEvent.OfAgent(new AgentEvent.LegLost(ADA, NOON.plusSeconds(second))));
  }

  private void parked(long second) {
    telephones.on(
        new PoolEvent.OfAgent(new AgentEvent.LegParked(ADA, NOON.plusSeconds(second), "pbx")));
  }

  @Test
  void aTelephoneIsCalledOnceAsSoonAsItHasRegistered() {
    assertThat(due(1)).isEmpty();
    telephones.registered("a-1", true, NOON.plusSeconds(2));
    assertThat(due(2)).containsExactly(new AgentTelephones.ToCall(SESSION, false));
    assertThat(due(3)).isEmpty();
    parked(4);
    assertThat(due(5)).isEmpty();
    assertThat(shown).containsExactly(LegState.CALLING, LegState.PARKED);
  }

  @Test
  void aLostLegIsCalledAgainAfterEverLongerPauses() {
    telephones.registered("a-1", true, NOON);
    due(0);
    lost(0);
    assertThat(due(0)).isEmpty();
    assertThat(due(1)).containsExactly(new AgentTelephones.ToCall(SESSION, true));
    lost(1);
    assertThat(due(2)).isEmpty();
    assertThat(due(3)).hasSize(1);
    parked(4);
    lost(10);
    assertThat(due(11)).as("the pause is short again after a leg that stood").hasSize(1);
  }

  @Test
  void aTelephoneThatIsGoneIsTriedSeldomAndAtOnceWhenItIsBack() {
    telephones.registered("a-1", true, NOON);
    due(0);
    telephones.registered("a-1", false, NOON.plusSeconds(1));
    lost(2);
    assertThat(due(5)).isEmpty();
    telephones.registered("a-1", true, NOON.plusSeconds(5));
    assertThat(due(5)).hasSize(1);
  }

  @Test
  void aTelephoneOfWhichNothingWasHeardIsTriedAllTheSame() {
    assertThat(due(3)).isEmpty();
    assertThat(due(4)).hasSize(1);
    lost(4);
    assertThat(due(7)).isEmpty();
    assertThat(due(8)).hasSize(1);
  }

  @Test
  void nothingIsOrderedFromAServerThatIsAway() {
    up = false;
    telephones.registered("a-1", true, NOON);
    assertThat(due(1)).isEmpty();
    up = true;
    assertThat(due(2)).hasSize(1);
  }

  @Test
  void aLegThatIsParkedInVainIsClearedAndCalledAgain() {
    telephones.registered("a-1", true, NOON);
    due(0);
    parked(1);
    state = AgentState.CONNECTING;
    assertThat(due(2)).isEmpty();
    due(7);
    assertThat(shown).last().isEqualTo(LegState.LOST);
    assertThat(due(8)).containsExactly(new AgentTelephones.ToCall(SESSION, true));
  }

  @Test
  void theServersListTellsOfLegsThatAnEarlierRunHasParked() {
    telephones.ended(ADA);
    telephones.found(SESSION, NOON);
    telephones.on(
        new PoolEvent.Reconciled(NOON.plusSeconds(1), "pbx", NOON, Map.of(), Set.of(ADA)));
    assertThat(due(60)).isEmpty();
    assertThat(shown).containsExactly(LegState.PARKED);
  }
}

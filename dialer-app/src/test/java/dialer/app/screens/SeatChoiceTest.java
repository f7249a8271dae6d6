package dialer.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Session;
import dialer.app.screens.LiveDesks.Seat;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.PoolId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatChoiceTest {

  private final List<Session> sessions = new ArrayList<>();
  private final Set<String> up = new HashSet<>(Set.of("a", "b", "c"));
  private final SeatChoice choice =
      new SeatChoice(
          List.of(new Seat("a", "a:5060"), new Seat("b", "b:5060"), new Seat("c", "c:5060")),
          up::contains,
          () -> sessions);

  private String sit() {
    String server = choice.get().server();
    UUID id = new UUID(1, sessions.size());
    sessions.add(
        new Session(
            new AgentSessionId(id),
            new Agent(id, "x", "X", Set.of()),
            new PoolId(new UUID(2, 2)),
            server,
            "e"));
    return server;
  }

  @Test
  void agentsAreSpreadEvenly() {
    assertThat(List.of(sit(), sit(), sit(), sit(), sit(), sit()))
        .containsExactly("a", "b", "c", "a", "b", "c");
  }

  @Test
  void aServerThatIsAwayGetsNobodyWhileAnotherIsThere() {
    up.removeAll(Set.of("a", "b"));
    assertThat(List.of(sit(), sit())).containsExactly("c", "c");
    up.clear();
    assertThat(sit()).isEqualTo("a");
  }
}

package dialer.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.asterisk.TelephonyNews;
import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Credential;
import dialer.app.desk.AgentSessions.Left;
import dialer.app.desk.AgentSessions.Opened;
import dialer.app.desk.AgentSessions.Session;
import dialer.app.pool.Routes;
import dialer.app.testing.Ports;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentRoster;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolId;
import dialer.ui.agent.AgentDesk.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a loop is told of the agents when it begins, in a new process or anew in this one. */
class AgentDesksTest {

  private static final AgentSessionId ADA = new AgentSessionId(new UUID(1, 1));
  private static final UUID ACCOUNT = new UUID(2, 2);
  private static final PoolId POOL = new PoolId(new UUID(3, 3));
  private static final Session SESSION =
      new Session(ADA, new Agent(ACCOUNT, "ada", "Ada", Set.of()), POOL, "pbx", "a-1");

  private Instant now = Instant.parse("2026-11-24T03:00:00Z");
  private final AgentDesks desks = desks();

  private AgentDesks desks() {
    AgentSessions sessions =
        Ports.of(
            AgentSessions.class,
            Map.of(
                "open", _ -> Optional.of(new Opened(SESSION, new Credential("a-1", "s"))),
                "living", _ -> List.of(new Left(SESSION, true))));
    AsteriskTelephony nobody =
        new AsteriskTelephony(List.of(), Ports.of(TelephonyNews.class, Map.of()), () -> now);
    return new AgentDesks(
        sessions,
        new AgentDesks.Telephones(nobody, new AgentTelephones()),
        new Routes(),
        () -> now);
  }

  /** As a loop that begins now believes her to be, once her leg is parked. */
  private AgentState greeted() {
    AgentRoster roster = new AgentRoster();
    desks.greeting(POOL).forEach(roster::on);
    roster.on(new AgentEvent.LegParked(ADA, now, "pbx"));
    return roster.find(ADA).orElseThrow().state();
  }

  private void atDesk() {
    desks.join(SESSION.agent(), POOL, "pbx", false);
    desks.present(ACCOUNT, Presence.OPENED);
    desks.tell(new AgentEvent.WentReady(ADA, now));
  }

  private void pageCloses() {
    desks.present(ACCOUNT, Presence.CLOSED);
    now = now.plus(DeskPresence.GOODBYE);
    desks.look();
  }

  @Test
  void whoIsAtTheDeskAndReadyIsGreetedSo() {
    atDesk();
    assertThat(greeted()).isEqualTo(AgentState.READY);
  }

  @Test
  void loopThatBeginsAnewInThisProcessDoesNotBringALostDeskBackToLife() {
    atDesk();
    pageCloses();
    assertThat(greeted()).isEqualTo(AgentState.PAUSED);
    assertThat(greeted()).as("however often it begins").isEqualTo(AgentState.PAUSED);
  }

  @Test
  void whoCameBackIsReadyForTheNextLoopToo() {
    atDesk();
    pageCloses();
    desks.present(ACCOUNT, Presence.OPENED);
    assertThat(greeted()).isEqualTo(AgentState.READY);
  }

  @Test
  void whoAsksForCallsIsAtTheDesk() {
    atDesk();
    pageCloses();
    desks.tell(new AgentEvent.WentReady(ADA, now));
    assertThat(greeted()).isEqualTo(AgentState.READY);
  }

  @Test
  void inANewProcessNobodyGetsACallBeforeTheyAreSeen() {
    assertThat(greeted()).isEqualTo(AgentState.PAUSED);
  }
}

package dialer.app.robot;

import dialer.app.box.TelephoneBox;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Opened;
import dialer.app.desk.AgentSessions.Session;
import dialer.app.desk.DeskScreens;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.PoolId;
import dialer.core.engine.ScreenEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A team of robot agents in one pool. */
public final class RobotTeam implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final AgentDesks desks;
  private final DeskScreens screens;
  private final RobotHabits habits;
  private final RobotTelephones telephones;
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("robots-", 0).factory());
  private final Consumer<ScreenEvent> listener = this::shown;
  private final Map<AgentSessionId, Robot> robots = new ConcurrentHashMap<>();

  private record Robot(AgentSessionId session, RobotTelephones.Telephone phone) {}

  /** A team of nobody yet; listens to what desks are shown. */
  public RobotTeam(
      AgentDesks desks, DeskScreens screens, RobotHabits habits, RobotTelephones telephones) {
    this.desks = desks;
    this.screens = screens;
    this.habits = habits;
    this.telephones = telephones;
    screens.listen(listener);
  }

  /**
   * Logs the agents in and switches their telephones on; they are called as anybody. Who has a
   * session from an earlier process and a telephone that stands goes on in it.
   */
  public void join(List<Agent> agents, PoolId pool) throws IOException, InterruptedException {
    List<AgentSessionId> fresh = new ArrayList<>();
    for (Agent agent : agents) {
      if (!goesOn(agent)) {
        fresh.add(logIn(agent, pool));
      }
    }
    awaitRegistered();
    fresh.forEach(session -> tell(new AgentEvent.WentReady(session, now())));
  }

  private boolean goesOn(Agent agent) {
    Optional<Session> earlier = desks.earlier(agent.account());
    Optional<RobotTelephones.Telephone> phone =
        earlier.flatMap(session -> telephones.standing(session.endpoint()));
    phone.ifPresent(standing -> {
      AgentSessionId me = earlier.orElseThrow().id();
      robots.put(me, new Robot(me, standing));
      tell(new AgentEvent.DeskBack(me, now()));
    });
    return phone.isPresent();
  }

  private AgentSessionId logIn(Agent agent, PoolId pool) throws IOException {
    desks.endEarlier(agent.account());
    Opened opened =
        desks
            .join(agent, pool, TelephoneBox.SERVER, false)
            .orElseThrow(() -> new IOException(agent.login() + " is logged in elsewhere"));
    AgentSessionId me = opened.session().id();
    robots.put(me, new Robot(me, telephones.on(opened.credential(), clock)));
    return me;
  }

  private void awaitRegistered() throws IOException, InterruptedException {
    long rounds = PATIENCE.toMillis() / 50;
    for (long i = 0; i < rounds; i++) {
      if (robots.values().stream().allMatch(robot -> robot.phone().registered())) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IOException("not all robot telephones could register within " + PATIENCE);
  }

  private void shown(ScreenEvent event) {
    if (robots.containsKey(event.session())) {
      clock.execute(() -> react(event));
    }
  }

  private void react(ScreenEvent event) {
    AgentSessionId me = event.session();
    switch (event) {
      case ScreenEvent.PreviewOffered _ ->
          later(habits.looks(), () -> tell(new AgentEvent.PreviewAccepted(me, now())));
      case ScreenEvent.CallJoined joined -> habits.joined(me, joined.attempt());
      case ScreenEvent.CallOffered offered -> habits.offered(me, offered);
      case ScreenEvent.ReturnOffered offered -> habits.offered(me, offered.caller());
      case ScreenEvent.StateChanged changed -> changed(me, changed);
      case ScreenEvent.DialRefused refused when isMomentary(refused) ->
          later(AGAIN, () -> tell(new AgentEvent.PreviewAccepted(me, now())));
      case ScreenEvent.DialRefused _,
          ScreenEvent.DialWaiting _,
          ScreenEvent.Dialing _,
          ScreenEvent.CallEnded _ -> {}
    }
  }

  /** Only the moment was wrong: the card is still there and is accepted again, as people do. */
  private static boolean isMomentary(ScreenEvent.DialRefused refused) {
    return refused.verdict().isEmpty() && !refused.reason().equals("withdrawn");
  }

  private void changed(AgentSessionId me, ScreenEvent.StateChanged changed) {
    switch (changed.state()) {
      case ON_CALL -> {
        Optional<AttemptId> talk = habits.talking(me);
        later(habits.patience(), () -> hangUpIfStillIn(me, talk));
      }
      case WRAP_UP -> later(habits.wrapsUp(), () -> conclude(me));
      case CONNECTING, READY, RESERVED, PAUSED, LOGGED_OUT -> {}
    }
  }

  private void hangUpIfStillIn(AgentSessionId me, Optional<AttemptId> talk) {
    if (talk.isPresent() && habits.talking(me).equals(talk)) {
      tell(new AgentEvent.HungUpCall(me, now()));
    }
  }

  private void conclude(AgentSessionId me) {
    habits.conclude(me, desks.find(me));
    tell(new AgentEvent.WrapUpDone(me, now()));
  }

  private void later(Duration time, Runnable deed) {
    clock.schedule(deed, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tell(AgentEvent event) {
    desks.tell(event);
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }

  /** How many have a parked or bridged leg. */
  public long present() {
    return robots.values().stream().filter(robot -> robot.phone().inCall()).count();
  }

  /** Logs everybody out and switches the telephones off. */
  @Override
  public void close() {
    screens.forget(listener);
    robots
        .values()
        .forEach(robot -> {
          desks.leave(robot.session());
          robot.phone().close();
        });
    clock.shutdownNow();
  }
}

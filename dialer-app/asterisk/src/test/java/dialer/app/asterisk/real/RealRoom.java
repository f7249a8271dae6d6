package dialer.app.asterisk.real;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.asterisk.TelephonyServer;
import dialer.app.asterisk.agi.AgiMeters;
import dialer.app.asterisk.agi.DialGuard;
import dialer.app.asterisk.agi.DialGuard.Treatment;
import dialer.app.asterisk.agi.FastAgiService;
import dialer.app.asterisk.ami.AmiServer;
import dialer.app.asterisk.fake.AmiTap;
import dialer.asterisk.phone.PhoneAccount;
import dialer.asterisk.phone.RobotPhone;
import dialer.asterisk.process.AsteriskProcess;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.sandbox.FreePorts;
import dialer.asterisk.sandbox.Sandbox;
import dialer.asterisk.sandbox.SandboxPlan;
import dialer.asterisk.server.AgentPhone;
import dialer.asterisk.server.AmiSecrets;
import dialer.asterisk.server.ApplicationNode;
import dialer.asterisk.server.TrunkRoute;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.TrunkId;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The telephone side as it will run: a real Asterisk, a telephone network, our FastAGI service and
 * our telephony, with a tap on the manager interface and a journal in memory.
 */
final class RealRoom implements AutoCloseable {

  static final TrunkId TRUNK = new TrunkId("pbx", SandboxPlan.TRUNK);
  private static final String SECRET = "a-secret-of-a-phone";

  final Heard heard = new Heard();
  final StandInJournal journal = new StandInJournal();
  final Measured measured = new Measured();
  final Sandbox sandbox;
  final AmiTap tap;
  final AsteriskTelephony telephony;
  private final AsteriskTree tree;
  private final Path folder;
  private final int agiPort;
  private FastAgiService agi;
  private AsteriskProcess restarted;
  private final ScheduledExecutorService phoneClock = Executors.newScheduledThreadPool(2);

  /** Starts all; the test is skipped, visibly, where there is no Asterisk. */
  RealRoom() throws Exception {
    this(10);
  }

  /** With so many agents' telephones known to the server. */
  RealRoom(int phones) throws Exception {
    this(phones, List.of());
  }

  /** With carriers besides the network, who are somebody else's to play. */
  RealRoom(int phones, List<TrunkRoute> carriers) throws Exception {
    Optional<AsteriskTree> found = AsteriskTree.ofThisMachine();
    Assumptions.assumeTrue(
        found.isPresent(), () -> "there is no Asterisk in " + AsteriskTree.place());
    tree = found.get();
    folder = Files.createTempDirectory("room");
    agiPort = FreePorts.tcp("127.0.0.1");
    sandbox =
        Sandbox.start(
            tree,
            SandboxPlan.usual(folder, new ApplicationNode("127.0.0.1", agiPort))
                .withTalk(2, 4)
                .withPhones(phones(phones))
                .withCarriers(carriers));
    startAgi();
    tap = new AmiTap(sandbox.server().ports().ami());
    telephony =
        new AsteriskTelephony(
            List.of(new TelephonyServer(ami(tap.port()), 1, measured)), heard, Machine.clock());
    telephony.start();
    heard.await(PoolEvent.Reconciled.class, r -> true);
  }

  private static List<AgentPhone> phones(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new AgentPhone("agent" + i, SECRET, false))
        .toList();
  }

  AmiServer ami(int port) {
    AmiSecrets secrets = sandbox.server().secrets();
    return AmiServer.of(
        "pbx",
        new AmiServer.Address("127.0.0.1", port, false),
        new AmiServer.Account("events", secrets.events()),
        new AmiServer.Account("actions", secrets.actions()));
  }

  void startAgi() throws IOException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    agi =
        new FastAgiService(
            new FastAgiService.Setting(loopback, agiPort, Set.of(loopback), 64),
            new FastAgiService.Answers(journal, journal, journal, journal),
            AgiMeters.NONE);
  }

  void stopAgi() {
    agi.close();
  }

  int agiPort() {
    return agiPort;
  }

  /** Starts the dialer's Asterisk again after it was killed. */
  void restartPbx() throws Exception {
    restarted = AsteriskProcess.start(tree, sandbox.server().folders(), Duration.ofSeconds(30));
  }

  /** Has the person of the network with these last two digits dialed. */
  AttemptId call(String person) {
    return call(person, StandInJournal.plain());
  }

  /** The same with a treatment. */
  AttemptId call(String person, Treatment treatment) {
    return call(StandInJournal.toPerson(person, treatment));
  }

  /**
   * Has a number dialed. On a busy machine the guard may be late, and then nobody is dialed, as it
   * must be; another attempt takes the place of that one.
   */
  AttemptId call(DialGuard.Pass pass) {
    for (int i = 0; i < 5; i++) {
      AttemptId attempt = order(pass);
      CallEvent first =
          heard.awaitAny(attempt, CallEvent.Dialed.class, CallEvent.OriginateRefused.class);
      if (!(first instanceof CallEvent.OriginateRefused refused)
          || !refused.reason().contains("in time")) {
        return attempt;
      }
    }
    throw new AssertionError("the guard was late five times");
  }

  /** Authorizes and orders a call, and does not wait for what becomes of it. */
  AttemptId order(String person) {
    return order(StandInJournal.toPerson(person, StandInJournal.plain()));
  }

  private AttemptId order(DialGuard.Pass pass) {
    AttemptId attempt = new AttemptId(Machine.uuid());
    journal.authorize(attempt, pass);
    telephony.originate(attempt, pass.trunk());
    return attempt;
  }

  /** An agent who is logged in, called and parked. */
  record Desk(AgentSessionId session, RobotPhone phone) {}

  Desk desk(int number) throws Exception {
    RobotPhone phone =
        RobotPhone.on(
            new PhoneAccount(
                "agent" + number, SECRET, "127.0.0.1", sandbox.server().ports().sip(), "127.0.0.1"),
            phoneClock,
            new Random(number));
    while (!phone.registered()) {
      Machine.nap();
    }
    AgentSessionId session = new AgentSessionId(Machine.uuid());
    telephony.callAgent("pbx", session, "agent" + number);
    awaitParked(session, 1);
    return new Desk(session, phone);
  }

  /** Waits until the leg has been parked so many times. */
  void awaitParked(AgentSessionId session, int times) {
    heard.awaitMore(
        PoolEvent.OfAgent.class,
        times - 1,
        news -> news.event() instanceof AgentEvent.LegParked leg && leg.session().equals(session));
  }

  @Override
  public void close() throws Exception {
    telephony.close();
    agi.close();
    tap.close();
    if (restarted != null) {
      restarted.close();
    }
    sandbox.close();
    phoneClock.shutdownNow();
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}

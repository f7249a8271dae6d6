package dialer.asterisk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.asterisk.names.Dialplan;
import dialer.asterisk.names.Dialplan.AgiPath;
import dialer.asterisk.names.Dialplan.AmiUser;
import dialer.asterisk.names.Dialplan.Context;
import dialer.asterisk.names.Dialplan.Event;
import dialer.asterisk.names.Dialplan.Value;
import dialer.asterisk.names.Dialplan.Variable;
import dialer.asterisk.network.NetworkLeg;
import dialer.asterisk.network.NetworkPerson;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.server.AgentPhone;
import dialer.asterisk.server.ApplicationNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One sandbox for all tests that want it, with the application played by stand-ins. */
final class Lab implements AutoCloseable {

  static final String PHONE = "robot-1";
  static final String SECRET = "robot-1-secret";
  private static final AtomicInteger ATTEMPTS = new AtomicInteger();

  final AgiStandIn agi = new AgiStandIn();
  final Sandbox sandbox;
  final AmiStandIn events;
  final AmiStandIn actions;
  private final Map<String, Map<String, String>> guarded = new ConcurrentHashMap<>();
  private final Path folder = Files.createTempDirectory("sandbox");

  /** A lab whose trunk has so many channels. */
  Lab(AsteriskTree tree, int channels) throws IOException, InterruptedException {
    agi.answer(
        AgiPath.DIAL_GUARD, asked -> guarded.getOrDefault(asked.arguments().getFirst(), Map.of()));
    SandboxPlan plan =
        SandboxPlan.usual(folder, new ApplicationNode("127.0.0.1", agi.port()))
            .withPhones(List.of(new AgentPhone(PHONE, SECRET, false)))
            .withTrunk(channels, 100)
            .withTalk(1, 3);
    sandbox = Sandbox.start(tree, plan);
    events = ami(AmiUser.EVENTS, sandbox.server().secrets().events());
    actions = ami(AmiUser.ACTIONS, sandbox.server().secrets().actions());
  }

  private AmiStandIn ami(String user, String secret) throws IOException, InterruptedException {
    return new AmiStandIn(sandbox.server().ports().ami(), user, secret);
  }

  @Override
  public void close() throws IOException {
    events.close();
    actions.close();
    sandbox.close();
    agi.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  /** Dials somebody of the network; what the application says of it besides the usual. */
  String dial(NetworkPerson person, Map<String, String> more) throws Exception {
    Map<String, String> said =
        new TreeMap<>(
            Map.of(
                Variable.GUARD,
                Value.DIAL,
                Variable.NUMBER,
                "+8190555501" + person.code(),
                Variable.TRUNK,
                SandboxPlan.TRUNK,
                Variable.CALLER_ID,
                "+81355550100",
                Variable.RING_SECONDS,
                "15"));
    said.putAll(more);
    return originate(said);
  }

  /** Orders a dial of which the application will say this. */
  String originate(Map<String, String> said) throws Exception {
    String seed = "a" + ATTEMPTS.incrementAndGet();
    String attempt = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    guarded.put(attempt, said);
    Map<String, String> answer =
        actions.act(
            "Originate",
            Map.of(
                "Channel",
                Dialplan.GUARDED_CHANNEL,
                "ChannelId",
                attempt,
                "OtherChannelId",
                attempt + Dialplan.GUARD_HALF,
                "Context",
                Context.CALLEE,
                "Exten",
                Dialplan.EXTENSION,
                "Priority",
                "1",
                "Async",
                "true",
                "Timeout",
                "60000",
                "Variable",
                Variable.inherited(Variable.ATTEMPT) + "=" + attempt));
    assertThat(answer).containsEntry("Response", "Success");
    return attempt;
  }

  /** The guard's report, once the whole attempt is over. */
  Map<String, String> ended(String attempt) throws Exception {
    Map<String, String> told =
        events.awaitUserEvent(Event.DIAL_ENDED, e -> attempt.equals(e.get("Attempt")));
    events.await(e -> "Hangup".equals(e.get("Event")) && attempt.equals(e.get("Uniqueid")));
    return told;
  }

  Map<String, String> answered(String attempt) throws Exception {
    return events.awaitUserEvent(Event.CALLEE_ANSWERED, e -> attempt.equals(e.get("Attempt")));
  }

  Map<String, String> harbor(String attempt, String phase) throws Exception {
    return events.awaitUserEvent(
        Event.SAFE_HARBOR, e -> attempt.equals(e.get("Attempt")) && phase.equals(e.get("Phase")));
  }

  /** What the network recorded of an attempt. */
  List<NetworkLeg> legs(String attempt) throws IOException {
    return sandbox.legs().stream().filter(leg -> leg.attempt().equals(attempt)).toList();
  }

  /** Its only leg, as soon as the network, too, has written that it ended. */
  NetworkLeg endedLeg(String attempt) throws Exception {
    until(() -> endedLegs(attempt).findFirst().isPresent());
    return endedLegs(attempt).findFirst().orElseThrow();
  }

  private Stream<NetworkLeg> endedLegs(String attempt) {
    try {
      return legs(attempt).stream().filter(leg -> leg.endMillis().isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void until(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      assertThat(never.await(50, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  static double timestamp(Map<String, String> event) {
    return Double.parseDouble(event.get("Timestamp"));
  }

  /** Starts the lab before the first test that wants it and ends it after the last of all. */
  static final class Provider implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
      AsteriskTree tree = AsteriskTree.ofThisMachine().orElse(null);
      Assumptions.assumeTrue(
          tree != null,
          () -> "SKIPPED: no Asterisk in " + AsteriskTree.place() + "; get-asterisk.sh brings it");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Lab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Lab.class))
          .computeIfAbsent(Lab.class, type -> started());
    }

    private static Lab started() {
      try {
        return new Lab(AsteriskTree.ofThisMachine().orElseThrow(), 200);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

package dialer.asterisk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.asterisk.names.Dialplan;
import dialer.asterisk.names.Dialplan.AgiPath;
import dialer.asterisk.names.Dialplan.AmiUser;
import dialer.asterisk.names.Dialplan.Context;
import dialer.asterisk.names.Dialplan.Event;
import dialer.asterisk.names.Dialplan.Value;
import dialer.asterisk.names.Dialplan.Variable;
import dialer.asterisk.network.ExpectedOutcome;
import dialer.asterisk.network.NetworkLeg;
import dialer.asterisk.network.NetworkPerson;
import dialer.asterisk.phone.PhoneAccount;
import dialer.asterisk.phone.RobotPhone;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.server.AgentPhone;
import dialer.asterisk.server.ApplicationNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of docs/asterisk.md, kept by two real Asterisks. */
@Tag("asterisk")
class SandboxTest {

  private static final String PHONE = "robot-1";
  private static final String SECRET = "robot-1-secret";
  private static final AtomicInteger ATTEMPTS = new AtomicInteger();
  private static final Map<String, Map<String, String>> GUARDED = new ConcurrentHashMap<>();

  private static Path folder;
  private static AgiStandIn agi;
  private static Sandbox sandbox;
  private static AmiStandIn events;
  private static AmiStandIn actions;
  private static ScheduledExecutorService clock;

  @BeforeAll
  static void startBoth() throws Exception {
    AsteriskTree tree = AsteriskTree.ofThisMachine().orElse(null);
    Assumptions.assumeTrue(
        tree != null,
        () -> "SKIPPED: no Asterisk in " + AsteriskTree.place() + "; get-asterisk.sh puts it there");
    folder = Files.createTempDirectory("sandbox");
    agi = new AgiStandIn();
    agi.answer(
        AgiPath.DIAL_GUARD, asked -> GUARDED.getOrDefault(asked.arguments().getFirst(), Map.of()));
    SandboxPlan plan =
        SandboxPlan.usual(folder, new ApplicationNode("127.0.0.1", agi.port()))
            .withPhones(List.of(new AgentPhone(PHONE, SECRET, false)))
            .withTalk(1, 3);
    sandbox = Sandbox.start(tree, plan);
    clock = Executors.newScheduledThreadPool(1);
    events = ami(AmiUser.EVENTS, sandbox.server().secrets().events());
    actions = ami(AmiUser.ACTIONS, sandbox.server().secrets().actions());
  }

  private static AmiStandIn ami(String user, String secret) throws Exception {
    return new AmiStandIn(sandbox.server().ports().ami(), user, secret);
  }

  @AfterAll
  static void stopBoth() throws Exception {
    if (sandbox != null) {
      events.close();
      actions.close();
      sandbox.close();
      clock.shutdownNow();
      agi.close();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  /** A call to somebody; what the application says of it besides the usual. */
  private static String dial(NetworkPerson person, Map<String, String> more) throws Exception {
    return dial("+8190555501" + person.code(), more);
  }

  private static String dial(String number, Map<String, String> more) throws Exception {
    String attempt =
        UUID.nameUUIDFromBytes(("a" + ATTEMPTS.incrementAndGet()).getBytes(StandardCharsets.UTF_8))
            .toString();
    Map<String, String> said =
        new java.util.TreeMap<>(
            Map.of(
                Variable.GUARD, Value.DIAL,
                Variable.NUMBER, number,
                Variable.TRUNK, SandboxPlan.TRUNK,
                Variable.CALLER_ID, "+81355550100",
                Variable.RING_SECONDS, "15"));
    said.putAll(more);
    GUARDED.put(attempt, said);
    originate(attempt);
    return attempt;
  }

  private static void originate(String attempt) throws Exception {
    Map<String, String> answer =
        actions.act(
            "Originate",
            Map.of(
                "Channel", Dialplan.GUARDED_CHANNEL,
                "ChannelId", attempt,
                "OtherChannelId", attempt + Dialplan.GUARD_HALF,
                "Context", Context.CALLEE,
                "Exten", Dialplan.EXTENSION,
                "Priority", "1",
                "Async", "true",
                "Timeout", "60000",
                "Variable", Variable.inherited(Variable.ATTEMPT) + "=" + attempt));
    assertThat(answer).containsEntry("Response", "Success");
  }

  private static Map<String, String> ended(String attempt) throws Exception {
    Map<String, String> told =
        events.awaitUserEvent(Event.DIAL_ENDED, e -> attempt.equals(e.get("Attempt")));
    events.await(e -> "Hangup".equals(e.get("Event")) && attempt.equals(e.get("Uniqueid")));
    return told;
  }

  private static Map<String, String> harbor(String attempt, String phase) throws Exception {
    return events.awaitUserEvent(
        Event.SAFE_HARBOR, e -> attempt.equals(e.get("Attempt")) && phase.equals(e.get("Phase")));
  }

  private static List<NetworkLeg> legs(String attempt) throws IOException {
    return sandbox.legs().stream().filter(leg -> leg.attempt().equals(attempt)).toList();
  }

  @Test
  void bothServersLoadAllModulesWithoutAnError() throws Exception {
    for (var folders : List.of(sandbox.server().folders(), sandbox.box().folders())) {
      List<String> asked =
          Files.readAllLines(folders.etc().resolve("modules.conf")).stream()
              .filter(line -> line.startsWith("load") || line.startsWith("preload"))
              .toList();
      assertThat(Files.readAllLines(folders.log().resolve("messages")))
          .noneMatch(line -> line.contains("ERROR["))
          .noneMatch(line -> line.contains("declined to load"));
      String running =
          (folders == sandbox.server().folders() ? sandbox.pbx() : sandbox.network())
              .command("module show");
      assertThat(asked)
          .allMatch(line -> running.contains(line.substring(line.indexOf("= ") + 2)));
    }
  }

  /** What a dialer can conclude from DialEnded; the table of docs/asterisk.md, section 1. */
  private static ExpectedOutcome concluded(Map<String, String> told) {
    boolean rang = !told.get("RingMs").isEmpty() || !told.get("ProgressMs").isEmpty();
    String tech = told.get("TechCause");
    return switch (told.get("DialStatus")) {
      case "ANSWER" -> ExpectedOutcome.ANSWERED_HUMAN;
      case "BUSY" -> ExpectedOutcome.BUSY;
      case "CONGESTION" -> ExpectedOutcome.CONGESTION;
      case "NOANSWER" ->
          rang || tech.startsWith("SIP 480")
              ? ExpectedOutcome.NO_ANSWER
              : ExpectedOutcome.FAILED;
      default ->
          tech.matches("SIP (404|410|484|604).*")
              ? ExpectedOutcome.INVALID_NUMBER
              : ExpectedOutcome.FAILED;
    };
  }

  @Test
  void everyoneOfTheNetworkIsToldApartByWhatTheGuardReports() throws Exception {
    Map<NetworkPerson, String> attempts = new EnumMap<>(NetworkPerson.class);
    List<NetworkPerson> people =
        Arrays.stream(NetworkPerson.values()).filter(p -> p != NetworkPerson.PATIENT).toList();
    for (NetworkPerson person : people) {
      attempts.put(person, dial(person, Map.of()));
    }
    Map<NetworkPerson, ExpectedOutcome> seen = new EnumMap<>(NetworkPerson.class);
    Map<NetworkPerson, ExpectedOutcome> expected = new EnumMap<>(NetworkPerson.class);
    for (NetworkPerson person : people) {
      seen.put(person, concluded(ended(attempts.get(person))));
      expected.put(person, person.expected(false));
    }
    assertThat(seen).isEqualTo(expected);
    assertThat(attempts.values())
        .allSatisfy(attempt -> assertThat(legs(attempt)).hasSize(1))
        .allSatisfy(
            attempt ->
                assertThat(
                        events.all(
                            e ->
                                Event.DIAL_ENDED.equals(e.get("UserEvent"))
                                    && attempt.equals(e.get("Attempt"))))
                    .as("told once")
                    .hasSize(1));
  }

  @Test
  void theNetworkWitnessesNumberCallerAndEnd() throws Exception {
    String attempt = dial(NetworkPerson.SHORT, Map.of());
    ended(attempt);
    NetworkLeg leg = legs(attempt).getFirst();
    assertThat(leg.number()).isEqualTo("+819055550103");
    assertThat(leg.other()).isEqualTo("+81355550100");
    assertThat(leg.answered()).isTrue();
    assertThat(leg.endMillis()).isPresent();
    assertThat(leg.endedBy()).contains(NetworkLeg.EndedBy.PERSON);
  }

  @Test
  void nothingIsDialedThatTheApplicationDoesNotAllow() throws Exception {
    String refused = dial(NetworkPerson.ANYONE, Map.of(Variable.GUARD, Value.REFUSE));
    assertThat(ended(refused)).containsEntry("Guard", "REFUSED");
    String stranger = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
    originate(stranger);
    assertThat(ended(stranger)).containsEntry("Guard", "REFUSED");
    assertThat(legs(refused)).isEmpty();
    assertThat(legs(stranger)).isEmpty();
  }

  @Test
  void wallsHoldWhateverTheApplicationSays() throws Exception {
    Map<Map<String, String>, String> walls =
        Map.of(
            Map.of(Variable.NUMBER, "110"), "number",
            Map.of(Variable.NUMBER, "+819055550100&PJSIP/+81110@box"), "number",
            Map.of(Variable.NUMBER, "${SHELL(id)}"), "number",
            Map.of(Variable.NUMBER, "+19005551234"), "forbidden",
            Map.of(Variable.TRUNK, "other"), "trunk",
            Map.of(Variable.CALLER_ID, "Bob"), "caller-id",
            Map.of(Variable.RING_SECONDS, "15,g"), "ring");
    for (Map.Entry<Map<String, String>, String> wall : walls.entrySet()) {
      String attempt = dial(NetworkPerson.ANYONE, wall.getKey());
      assertThat(ended(attempt)).containsEntry("Guard", "WALL").containsEntry("Wall", wall.getValue());
      assertThat(legs(attempt)).isEmpty();
    }
  }

  @Test
  void aSilentApplicationDialsNobody() throws Exception {
    java.util.concurrent.CountDownLatch late = new java.util.concurrent.CountDownLatch(1);
    AtomicInteger answered = new AtomicInteger();
    String attempt = UUID.nameUUIDFromBytes(new byte[] {2}).toString();
    GUARDED.put(
        attempt,
        new java.util.AbstractMap<>() {
          @Override
          public java.util.Set<Entry<String, String>> entrySet() {
            try {
              late.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            answered.incrementAndGet();
            return Map.of(Variable.GUARD, Value.DIAL).entrySet();
          }
        });
    originate(attempt);
    assertThat(ended(attempt)).containsEntry("Guard", "SILENT");
    assertThat(answered).hasValue(0);
    late.countDown();
    assertThat(legs(attempt)).isEmpty();
  }

  @Test
  void nobodyMeetsSilenceWhenNobodyDecides() throws Exception {
    String attempt = dial(NetworkPerson.PRESSES_NINE, Map.of());
    agi.answer(AgiPath.REFUSAL_KEY, asked -> Map.of(Variable.REFUSAL, Value.KEPT));
    double answer =
        timestamp(
            events.awaitUserEvent(Event.CALLEE_ANSWERED, e -> attempt.equals(e.get("Attempt"))));
    Map<String, String> started = harbor(attempt, "started");
    assertThat(started).containsEntry("By", "switch");
    assertThat(timestamp(started) - answer).isBetween(1.5, 3.0);
    harbor(attempt, "refused");
    ended(attempt);
    assertThat(agi.asked(AgiPath.REFUSAL_KEY))
        .anyMatch(asked -> asked.arguments().getFirst().equals(attempt));
    assertThat(legs(attempt).getFirst().pressed()).isEqualTo("9");
  }

  @Test
  void theApplicationSendsACalleeToTheMessage() throws Exception {
    String attempt = dial(NetworkPerson.SILENT, Map.of(Variable.MESSAGE, "absent"));
    events.awaitUserEvent(Event.CALLEE_ANSWERED, e -> attempt.equals(e.get("Attempt")));
    actions.act(
        "Redirect",
        Map.of(
            "Channel", attempt, "Context", Context.SAFE_HARBOR, "Exten", Dialplan.EXTENSION,
            "Priority", "1"));
    assertThat(harbor(attempt, "started")).containsEntry("By", "application");
    harbor(attempt, "finished");
  }

  @Test
  void bridgesACalleeToAParkedAgentWhoIsParkedAgainAfterwards() throws Exception {
    int sip = sandbox.server().ports().sip();
    PhoneAccount account = new PhoneAccount(PHONE, SECRET, "127.0.0.1", sip, "127.0.0.1");
    try (RobotPhone phone = RobotPhone.on(account, clock, new Random(1))) {
      until(phone::registered);
      String leg = Dialplan.AGENT_LEG_PREFIX + "1";
      park(leg);
      parked(leg, "1");
      String attempt = dial(NetworkPerson.HELLO_AND_GONE, Map.of(Variable.RECORD, Value.ON));
      Map<String, String> carrier =
          events.await(
              e ->
                  "BridgeEnter".equals(e.get("Event"))
                      && e.getOrDefault("ChanVariable", "").contains(attempt));
      Map<String, String> bridged =
          actions.act(
              "Bridge",
              Map.of("Channel1", carrier.get("Uniqueid"), "Channel2", leg, "Tone", "no"));
      assertThat(bridged).containsEntry("Response", "Success");
      until(() -> phone.heard().audible() > 5);
      parked(leg, "2");
      assertThat(phone.inCall()).isTrue();
      assertThat(legs(attempt).getFirst().endedBy()).contains(NetworkLeg.EndedBy.PERSON);
      Path recording = sandbox.server().folders().recordings().resolve(attempt + ".wav");
      assertThat(Files.size(recording)).isGreaterThan(16_000);
      phone.hangUp();
      events.await(e -> "Hangup".equals(e.get("Event")) && leg.equals(e.get("Uniqueid")));
    }
  }

  private static void park(String leg) throws Exception {
    actions.act(
        "Originate",
        Map.of(
            "Channel", "PJSIP/" + PHONE, "ChannelId", leg, "Context", Context.AGENT_PARK,
            "Exten", Dialplan.EXTENSION, "Priority", "1", "Async", "true", "Timeout", "9000",
            "Variable", Variable.AGENT_LEG + "=" + leg));
  }

  private static void parked(String leg, String round) throws Exception {
    events.awaitUserEvent(
        Event.AGENT_PARKED,
        e -> leg.equals(e.get("AgentLeg")) && round.equals(e.get("Round")));
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    java.util.concurrent.CountDownLatch never = new java.util.concurrent.CountDownLatch(1);
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      never.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static double timestamp(Map<String, String> event) {
    return Double.parseDouble(event.get("Timestamp"));
  }

  @Test
  void tellsAReturningCallerWhoCalledAndKeepsTheirRefusal() throws Exception {
    agi.answer(
        AgiPath.RETURNED_CALL,
        asked -> Map.of(Variable.ACTION, Value.MESSAGE, Variable.WHO, "safe-harbor"));
    agi.answer(AgiPath.REFUSAL_KEY, asked -> Map.of(Variable.REFUSAL, Value.KEPT));
    sandbox.callBack("+819055550177", "+81355550100", "9");
    events.awaitUserEvent(
        Event.RETURNED_CALL,
        e -> "refused".equals(e.get("Phase")) && "+819055550177".equals(e.get("Caller")));
    events.awaitUserEvent(
        Event.RETURNED_CALL,
        e -> "ended".equals(e.get("Phase")) && "+819055550177".equals(e.get("Caller")));
    assertThat(agi.asked(AgiPath.REFUSAL_KEY))
        .anyMatch(asked -> asked.arguments().get(1).equals("+819055550177|+81355550100"));
  }

  @Test
  void asksOneQuestionAfterTheOther() throws Exception {
    agi.answer(
        AgiPath.QUESTION,
        asked ->
            asked.arguments().get(1).equals("3")
                ? Map.of(Variable.ACTION, Value.END, Variable.PROMPT, "refusal-kept")
                : Map.of(
                    Variable.ACTION, Value.ASK, Variable.KEYS, "123", Variable.SECONDS, "9"));
    String attempt =
        dial(NetworkPerson.PRESSES_KEYS, Map.of(Variable.ON_ANSWER, Value.QUESTIONS));
    events.awaitUserEvent(
        Event.QUESTIONS,
        e -> attempt.equals(e.get("Attempt")) && "finished".equals(e.get("Phase")));
    assertThat(agi.asked(AgiPath.QUESTION).stream().map(asked -> asked.arguments().get(1)))
        .containsExactly("", "1", "2", "3");
  }

  @Test
  void neitherUserMayRunCommands() throws Exception {
    for (AmiStandIn user : List.of(events, actions)) {
      assertThat(user.act("Command", Map.of("Command", "core show version")))
          .containsEntry("Response", "Error");
      assertThat(user.act("GetConfig", Map.of("Filename", "manager.conf")))
          .containsEntry("Response", "Error");
    }
    assertThat(
            events.act("Originate", Map.of("Channel", "Local/s@dial-guard/n", "Async", "true")))
        .containsEntry("Response", "Error");
    assertThat(events.act("Ping", Map.of())).containsEntry("Response", "Success");
    assertThat(actions.all(m -> m.containsKey("UserEvent"))).isEmpty();
  }
}

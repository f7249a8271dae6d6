package dialer.app.asterisk.real;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.agi.DialGuard;
import dialer.app.asterisk.agi.ReturnedCalls.Ring;
import dialer.app.asterisk.calls.ReturnedCallNews;
import dialer.asterisk.server.TrunkRoute;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.call.CallEvent;
import dialer.core.call.CallLifecycle;
import dialer.core.call.CallOutcome;
import dialer.core.call.CallRules;
import dialer.core.call.CallState;
import dialer.core.call.HangupReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls to and from carriers that SIPp plays, which does to the letter what no telephone network in
 * good health does. All bad carriers are called at once, each over a trunk of its own.
 */
@Tag("asterisk")
class CarrierPlayedBySippTest {

  private static final String CARRIERS = "127.0.0.4";
  private static final String CALLERS = "127.0.0.5";
  private static final String CALLERS_TRUNK = "callers";
  private static final int TEN = 10;

  /** The message of last resort has 247 packets that are no pause; a busy machine may lose some. */
  private static final int HEARD = 220;

  private static final Duration RING = Duration.ofSeconds(5);
  private static final PhoneNumber CALLED = new PhoneNumber("+13125550142");

  private static final Map<BadCarrier, Sipp> sipps = new EnumMap<>(BadCarrier.class);
  private static final Map<BadCarrier, AttemptId> calls = new EnumMap<>(BadCarrier.class);
  private static Path folder;
  private static RealRoom room;
  private static Ears elsewhere;

  @BeforeAll
  static void start() throws Exception {
    Sipp.program();
    folder = Files.createTempDirectory("sipp");
    elsewhere = new Ears(CARRIERS, 1);
    Map<BadCarrier, Sipp.Place> places = new EnumMap<>(BadCarrier.class);
    List<TrunkRoute> trunks = new ArrayList<>();
    for (BadCarrier carrier : BadCarrier.values()) {
      Sipp.Place place = Sipp.Place.at(CARRIERS, folder, carrier.id());
      places.put(carrier, place);
      trunks.add(TrunkRoute.plain(carrier.id(), CARRIERS, place.port(), 5));
    }
    trunks.add(TrunkRoute.plain(CALLERS_TRUNK, CALLERS, 5060, 50));
    room = new RealRoom(0, trunks);
    for (BadCarrier carrier : BadCarrier.values()) {
      Sipp.Place place = places.get(carrier);
      Files.write(place.folder().resolve("early.ulaw"), Ears.buzz());
      sipps.put(carrier, Sipp.play(carrier.id(), place, carrier.options(address(elsewhere))));
    }
    for (BadCarrier carrier : BadCarrier.values()) {
      calls.put(carrier, room.call(toCarrier(carrier)));
    }
  }

  private static String address(Ears ears) {
    return "%s@%s:%d".formatted(CALLED.e164(), CARRIERS, ears.ports().getFirst());
  }

  private static DialGuard.Pass toCarrier(BadCarrier carrier) {
    return new DialGuard.Pass(
        CALLED, carrier.trunkId(), StandInJournal.CALLER_ID, RING, StandInJournal.plain());
  }

  @AfterAll
  static void stop() throws Exception {
    for (Sipp sipp : sipps.values()) {
      sipp.close();
    }
    if (room != null) {
      room.close();
    }
    if (elsewhere != null) {
      elsewhere.close();
    }
    if (folder != null) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  /**
   * On a loaded machine a diversion was told as failed, too: both are tried again, none followed.
   */
  @ParameterizedTest
  @EnumSource
  void whatACarrierDoesBecomesOneOutcome(BadCarrier carrier) throws Exception {
    AttemptId attempt = calls.get(carrier);
    HangupReport report = room.heard.await(attempt, CallEvent.HungUp.class).report();
    List<CallEvent> events = room.heard.of(attempt);
    sipps.get(carrier).awaitPlayed();
    if (carrier != BadCarrier.MOVED || outcome(events) != CallOutcome.FAILED) {
      assertThat(outcome(events)).isEqualTo(carrier.outcome);
      assertThat(OutcomeDocument.carriers()).contains(row(carrier, events, report));
    }
    assertThat(elsewhere.packets(0)).as("packets where the carrier wanted the call sent").isZero();
    awaitNoChannelOf(carrier.id());
  }

  /** What the pool's loop makes of the same events, where no agent is free. */
  private static CallOutcome outcome(List<CallEvent> events) {
    CallRules rules = CallRules.usual().ringing(RING);
    CallState state = CallLifecycle.sent(events.getFirst().at(), rules);
    for (CallEvent event : events) {
      state = CallLifecycle.next(state, event, rules).state();
    }
    assertThat(state).isInstanceOf(CallState.Ended.class);
    return ((CallState.Ended) state).outcome();
  }

  /** After an answer the leg's end may be told before the guard's report, which has the words. */
  private static String row(BadCarrier carrier, List<CallEvent> events, HangupReport report) {
    boolean answered = report.dialStatus().equals("ANSWER");
    String rang = report.rang() ? "yes" : "no";
    return "| %s | %s | %s | %d | %s | %s | %s | %s |"
        .formatted(
            carrier.does,
            events.stream().map(e -> e.getClass().getSimpleName()).collect(Collectors.joining(" ")),
            report.dialStatus(),
            report.cause(),
            answered ? "any" : report.techCause(),
            answered ? "any" : rang,
            report.by(),
            outcome(events));
  }

  @Test
  void theDocumentKnowsNoOtherCarrier() throws Exception {
    assertThat(OutcomeDocument.carriers().lines().filter(line -> line.startsWith("| ")).skip(1))
        .hasSize(BadCarrier.values().length);
  }

  @Test
  void tenWhoRingBackAtOnceAllHearTheMessageAndLeaveNothingBehind() throws Exception {
    try (Ears ears = new Ears(CALLERS, TEN)) {
      ringBack(ears.ports());
      assertThat(room.journal.rings)
          .extracting(Ring::caller)
          .containsExactlyInAnyOrderElementsOf(callers());
      assertThat(legsIn("message")).hasSize(TEN).isEqualTo(legsIn("ended"));
      for (int i = 0; i < TEN; i++) {
        assertThat(ears.audible(i)).as("audible packets at %s", i).isGreaterThan(HEARD);
      }
      awaitNoChannelOf(CALLERS_TRUNK);
    }
  }

  private static List<String> callers() {
    return IntStream.range(0, TEN).mapToObj(i -> "+1312555016" + i).toList();
  }

  /** Ten calls within 50 ms; SIPp ends well when each was answered and then hung up on. */
  private static void ringBack(List<Integer> ports) throws Exception {
    Sipp.Place place = Sipp.Place.at(CALLERS, folder, CALLERS_TRUNK);
    String lines =
        IntStream.range(0, TEN)
            .mapToObj(i -> callers().get(i) + ";" + ports.get(i) + "\n")
            .collect(Collectors.joining("", "SEQUENTIAL\n", ""));
    Files.writeString(place.folder().resolve("callers.csv"), lines);
    List<String> options = new ArrayList<>();
    options.add("127.0.0.1:" + room.sandbox.server().ports().sip());
    options.addAll(List.of("-s", StandInJournal.CALLER_ID.e164(), "-inf", "callers.csv"));
    options.addAll(List.of("-m", "" + TEN, "-r", "" + TEN, "-rp", "50"));
    try (Sipp sipp = Sipp.play("rings-back", place, options)) {
      sipp.awaitPlayed();
    }
  }

  /** The legs that came to this phase; waits for ten. */
  private static Set<String> legsIn(String phase) {
    return room
        .heard
        .awaitMore(ReturnedCallNews.class, TEN - 1, news -> news.phase().equals(phase))
        .stream()
        .map(ReturnedCallNews::leg)
        .collect(Collectors.toSet());
  }

  private static void awaitNoChannelOf(String trunk) throws Exception {
    for (int i = 0; channels().contains("PJSIP/" + trunk + "-"); i++) {
      assertThat(i).as("looks at the channels of %s", trunk).isLessThan(50);
      Machine.nap();
    }
  }

  private static String channels() throws Exception {
    return room.sandbox.pbx().command("core show channels concise");
  }
}

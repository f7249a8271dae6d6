package dialer.app.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.fake.FakeAmi;
import dialer.app.asterisk.real.Machine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a manager interface can do to a client, done to ours over a real socket. */
@Timeout(60)
class AmiLinkFaultTest {

  private static final String HANGUP = "Event: Hangup\r\nUniqueid: %s\r\nCause: 16\r\n\r\n";

  private final Counted counted = new Counted();
  private final EventQueue queue = new EventQueue(16_384, counted);
  private FakeAmi asterisk;
  private AmiLink link;

  @BeforeEach
  void start() throws Exception {
    asterisk = new FakeAmi();
    link = new AmiLink(asterisk.server(), queue, counted, Machine.clock());
    link.start();
    await(LinkNews.Up.class);
  }

  @AfterEach
  void stop() throws Exception {
    link.close();
    asterisk.close();
  }

  private <T extends LinkNews> T await(Class<T> type) throws InterruptedException {
    while (true) {
      Optional<LinkNews> news = queue.take(Duration.ofSeconds(15));
      assertThat(news).as("news of type %s", type).isPresent();
      if (type.isInstance(news.get())) {
        return type.cast(news.get());
      }
    }
  }

  private AmiEvent.Ended awaitHangup(String uniqueId) throws InterruptedException {
    while (true) {
      if (await(LinkNews.Event.class).event() instanceof AmiEvent.Ended ended
          && ended.leg().uniqueId().equals(uniqueId)) {
        return ended;
      }
    }
  }

  private SafeAction hangup(String id) {
    return SafeAction.of(ActionKind.HANGUP, id).with("Channel", "1.1").with("Cause", "16");
  }

  @Test
  void survivesPoisonAndStillHearsTheEventsAroundIt() throws Exception {
    List<String> poison =
        List.of(
            "Response: Success\r\nActionID: 1#x\r\nActionID: 2#y\r\nResponse: Error\r\n\r\n",
            "Event: PeerEntry\r\nEvent: PeerEntry\r\nListItems: 7\r\nListItems: many\r\n\r\n",
            "Event: Hangup\r\nEvent: Hangup\r\nUniqueid: 8.8\r\nCause: 99999999999999\r\n\r\n",
            "Response: Success\r\nEvent: Newstate\r\nActionID: 3#z\r\n\r\n",
            "Event: Newstate\r\nChannelStateDesc: \0\0\r\nChannelState: x\r\nTimestamp: y\r\n\r\n",
            "Event: UserEvent\r\nUserEvent: Unheard\r\nAttempt: ;drop\r\n\r\n",
            "Event: UserEvent\r\n\r\n",
            "Event: \r\n\r\n",
            ": \r\n\r\n",
            "\r\n\r\n\r\n",
            "Response: Follows\r\nActionID: 4#z\r\nno end\n--END COMMAND--\r\n\r\n",
            "Event: Hangup\r\n" + "X: y\r\n".repeat(5_000) + "\r\n");
    for (int i = 0; i < poison.size(); i++) {
      asterisk.emit(poison.get(i));
      asterisk.emit("events", new byte[] {(byte) 0xC3, (byte) 0x28, '\r', '\n', '\r', '\n'});
      asterisk.emit(HANGUP.formatted("7." + i));
      assertThat(awaitHangup("7." + i).cause()).isEqualTo(16);
    }
    assertThat(counted.reconnects).hasValue(0);
    assertThat(counted.poisoned.get()).isPositive();
  }

  @Test
  void aLineOfTenMegabytesIsDroppedWithoutBeingKept() throws Exception {
    asterisk.emit("Event: Hangup\r\nUniqueid: ");
    byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 10; i++) {
      asterisk.emit("events", megabyte);
    }
    asterisk.emit("\r\n\r\n" + HANGUP.formatted("7.7"));
    awaitHangup("7.7");
    assertThat(counted.poisoned.get()).isPositive();
    assertThat(counted.reconnects).hasValue(0);
  }

  @Test
  void anEventCutInHalfIsNoEvent() throws Exception {
    asterisk.emit("Event: Hangup\r\nUniqueid: 6.6\r\nCause: 1");
    asterisk.cutAll();
    List<LinkNews> until = new ArrayList<>();
    while (until.stream().noneMatch(LinkNews.Up.class::isInstance)) {
      until.add(queue.take(Duration.ofSeconds(10)).orElseThrow());
    }
    assertThat(until).noneMatch(LinkNews.Event.class::isInstance);
    assertThat(until).anyMatch(LinkNews.Down.class::isInstance);
  }

  @Test
  void aSilentHalfOpenConnectionIsDeadAfterThreeSeconds() throws Exception {
    long begun = System.nanoTime();
    asterisk.mute = true;
    await(LinkNews.Down.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(Duration.ofMillis(1_900), Duration.ofMillis(6_000));
    asterisk.mute = false;
    await(LinkNews.Up.class);
    assertThat(link.isUp()).isTrue();
  }

  @Test
  void anActionWhoseIdIsTakenDoesNotKeepTheOthersFromLeaving() throws Exception {
    asterisk.ignored = "Hangup";
    SafeAction once = hangup("twice");
    link.send(once);
    assertThat(link.send(once).get(5, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(Answer.Unknown.class, u -> assertThat(u.sent()).isFalse());
    asterisk.ignored = "";
    assertThat(link.send(hangup("next")).get(5, TimeUnit.SECONDS))
        .isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void aFloodThatNobodyReadsIsAGapAndNotSilence() throws Exception {
    StringBuilder flood = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      flood.append(HANGUP.formatted("5." + i));
    }
    asterisk.emit(flood.toString());
    long last = -1;
    while (queue.size() != last || last < 16_384) {
      last = queue.size();
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }
    int heard = 0;
    int gaps = 0;
    // The last one may fall into the gap as well: it is said again until it is heard.
    Optional<LinkNews> news = Optional.empty();
    for (int i = 0; i < 60 && !isHangup(news, "9.9"); ) {
      heard += news.isPresent() && news.get() instanceof LinkNews.Event ? 1 : 0;
      gaps += news.isPresent() && news.get() instanceof LinkNews.Gap ? 1 : 0;
      if (news.isEmpty()) {
        asterisk.emit(HANGUP.formatted("9.9"));
        i++;
      }
      news = queue.take(Duration.ofMillis(500));
    }
    assertThat(isHangup(news, "9.9")).isTrue();
    assertThat(gaps).isPositive();
    assertThat(heard).isLessThan(60_000);
    assertThat(counted.gaps.get()).isPositive();
  }

  private static boolean isHangup(Optional<LinkNews> news, String uniqueId) {
    return news.isPresent()
        && news.get() instanceof LinkNews.Event(AmiEvent.Ended ended)
        && ended.leg().uniqueId().equals(uniqueId);
  }

  @Test
  void anActionThatIsNotAnsweredIsUnknownAndNeverSentAgain() throws Exception {
    asterisk.ignored = "Hangup";
    CompletableFuture<Answer> answer = link.send(hangup("once"));
    assertThat(answer.get(10, TimeUnit.SECONDS))
        .isEqualTo(new Answer.Unknown(true, "no answer in time"));
    asterisk.cutAll();
    await(LinkNews.Up.class);
    assertThat(asterisk.actions).filteredOn(a -> a.get("Action").equals("Hangup")).hasSize(1);
    assertThat(counted.unanswered.get()).isPositive();
  }

  @Test
  void anActionInFlightWhenTheLinkBreaksIsUnknown() throws Exception {
    asterisk.ignored = "Hangup";
    CompletableFuture<Answer> answer = link.send(hangup("in-flight"));
    while (asterisk.actions.isEmpty()) {
      Thread.onSpinWait();
    }
    asterisk.cutAll();
    assertThat(answer.get(10, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(Answer.Unknown.class, u -> assertThat(u.sent()).isTrue());
  }

  @Test
  void withoutALinkNothingLeavesAndThatIsCertain() throws Exception {
    asterisk.close();
    await(LinkNews.Down.class);
    assertThat(link.send(hangup("never")).get(1, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(Answer.Unknown.class, u -> assertThat(u.sent()).isFalse());
  }

  @Test
  void answersAreMatchedByTheirIdAlone() throws Exception {
    asterisk.ignored = "Hangup";
    CompletableFuture<Answer> mine = link.send(hangup("mine"));
    while (asterisk.actions.isEmpty()) {
      Thread.onSpinWait();
    }
    String id = asterisk.actions.getFirst().get("ActionID");
    asterisk.emit("actions", response("1#other").getBytes(StandardCharsets.UTF_8));
    asterisk.emit("actions", response("").getBytes(StandardCharsets.UTF_8));
    asterisk.emit("actions", response(id).getBytes(StandardCharsets.UTF_8));
    assertThat(mine.get(5, TimeUnit.SECONDS)).isInstanceOf(Answer.Accepted.class);
    assertThat(counted.orphans).hasValue(2);
  }

  private static String response(String id) {
    return "Response: Success\r\nActionID: " + id + "\r\nMessage: done\r\n\r\n";
  }

  @Test
  void oneOrderArrivesAsExactlyOneAction() throws Exception {
    link.send(hangup("one")).get(5, TimeUnit.SECONDS);
    assertThat(asterisk.actions)
        .singleElement()
        .satisfies(action ->
            assertThat(action)
                .containsOnlyKeys("Action", "ActionID", "Channel", "Cause")
                .containsAllEntriesOf(Map.of("Action", "Hangup", "Channel", "1.1", "Cause", "16")));
  }

  @Test
  void aUserWhoMayRunCommandsIsRefusedInClearWords() throws Exception {
    asterisk.commands = "Command";
    asterisk.cutAll();
    while (true) {
      LinkNews.Down down = await(LinkNews.Down.class);
      if (down.why().contains("may run command")) {
        assertThat(down.why()).contains("'events'").contains("manager.conf");
        break;
      }
    }
    assertThat(link.isUp()).isFalse();
  }

  @Test
  void aRestartedAsteriskIsToldFromALostConnection() throws Exception {
    asterisk.cutAll();
    assertThat(await(LinkNews.Up.class).restarted()).isFalse();
    asterisk.startedAt = "09:30:00";
    asterisk.cutAll();
    assertThat(await(LinkNews.Up.class).restarted()).isTrue();
  }

  @Test
  void everyReconnectLeavesNothingBehind() throws Exception {
    for (int i = 0; i < 5; i++) {
      asterisk.cutAll();
      await(LinkNews.Up.class);
    }
    assertThat(asterisk.loggedIn()).isEqualTo(2);
    assertThat(counted.reconnects).hasValue(5);
  }
}

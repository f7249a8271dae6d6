package dialer.app.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service over a plain socket, without Asterisk. */
@Timeout(30)
class FastAgiServiceTest {

  private static final String ATTEMPT = "6c1f0d9e-0000-4000-8000-000000000001";

  private final AtomicInteger strangers = new AtomicInteger();
  private final List<String> words = new ArrayList<>();
  private final AgiMeters meters =
      new AgiMeters() {
        @Override
        public void answered(String path, String answer, Duration time) {
          words.add(answer);
        }

        @Override
        public void stranger() {
          strangers.incrementAndGet();
        }
      };

  private FastAgiService service(int port, String server, DialGuard guard) throws IOException {
    return new FastAgiService(
        new FastAgiService.Setting(
            InetAddress.getByName("127.0.0.1"), port, Set.of(InetAddress.getByName(server)), 2),
        new FastAgiService.Answers(
            guard, refusal -> {}, ring -> new ReturnedCalls.Turned(), (id, heard) -> null),
        meters);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Asks as Asterisk does and returns the commands that came back. */
  private static List<String> ask(int port, String path, String argument) throws IOException {
    List<String> commands = new ArrayList<>();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      String request =
          "agi_network: yes\nagi_network_script: %s\nagi_request: agi://127.0.0.1/%s\n"
                  .formatted(path, path)
              + "agi_channel: Local/s\nagi_arg_1: %s\n\n".formatted(argument);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        commands.add(line);
        socket.getOutputStream().write("200 result=1\n".getBytes(StandardCharsets.UTF_8));
      }
    } catch (java.net.SocketException closedOnUs) {
      return commands;
    }
    return commands;
  }

  @Test
  void anAddressThatIsNoneOfOurServersIsTurnedAway() throws Exception {
    int port = freePort();
    try (FastAgiService service =
        service(port, "127.0.0.9", attempt -> new DialGuard.Refuse("not asked"))) {
      assertThat(ask(port, "dial-guard", ATTEMPT)).isEmpty();
      assertThat(strangers).hasValue(1);
      assertThat(words).isEmpty();
    }
  }

  @Test
  void aRefusalSetsNothingButTheRefusal() throws Exception {
    int port = freePort();
    try (FastAgiService service =
        service(port, "127.0.0.1", attempt -> new DialGuard.Refuse("expired"))) {
      assertThat(ask(port, "dial-guard", ATTEMPT))
          .anyMatch(line -> line.contains("GUARD") && line.contains("REFUSE"))
          .noneMatch(line -> line.contains("DIAL\"") || line.contains("NUMBER"));
    }
  }

  @Test
  void anIdThatIsNoneIsRefusedWithoutAskingTheJournal() throws Exception {
    int port = freePort();
    AtomicInteger asked = new AtomicInteger();
    try (FastAgiService service =
        service(
            port,
            "127.0.0.1",
            attempt -> {
              asked.incrementAndGet();
              return new DialGuard.Refuse("");
            })) {
      assertThat(ask(port, "dial-guard", "1 OR 1=1")).anyMatch(line -> line.contains("REFUSE"));
      assertThat(asked).hasValue(0);
    }
  }

  @Test
  void aThirdQuestionAtOnceIsTurnedAwayAndNotQueued() throws Exception {
    int port = freePort();
    CountDownLatch busy = new CountDownLatch(2);
    CountDownLatch release = new CountDownLatch(1);
    try (FastAgiService service =
        service(
            port,
            "127.0.0.1",
            attempt -> {
              busy.countDown();
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new DialGuard.Refuse("");
            })) {
      for (int i = 0; i < 2; i++) {
        Thread.ofVirtual().start(() -> quietly(port));
      }
      busy.await();
      assertThat(ask(port, "dial-guard", ATTEMPT)).isEmpty();
      release.countDown();
    }
  }

  private static void quietly(int port) {
    try {
      ask(port, "dial-guard", ATTEMPT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anAnswerAfterItsTimeIsNotGiven() throws Exception {
    int port = freePort();
    CountDownLatch release = new CountDownLatch(1);
    try (FastAgiService service =
        service(
            port,
            "127.0.0.1",
            attempt -> {
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new DialGuard.Refuse("");
            })) {
      assertThat(ask(port, "dial-guard", ATTEMPT)).noneMatch(line -> line.contains("GUARD"));
      assertThat(words).containsExactly("late");
      release.countDown();
    }
  }

  @Test
  void aJournalThatFailsIsNoPermission() throws Exception {
    int port = freePort();
    try (FastAgiService service =
        service(
            port,
            "127.0.0.1",
            attempt -> {
              throw new IllegalStateException("the journal is away");
            })) {
      assertThat(ask(port, "dial-guard", ATTEMPT)).noneMatch(line -> line.contains("GUARD"));
      assertThat(words).containsExactly("failed");
    }
  }

  @Test
  void everyAddressIsNoAddress() {
    assertThatThrownBy(
            () -> new FastAgiService.Setting(InetAddress.getByName("0.0.0.0"), 4573, Set.of(), 10))
        .hasMessageContaining("name one");
  }
}

package dialer.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.ui.security.Account;
import dialer.ui.security.LiveSessions;
import dialer.ui.security.Passwords;
import dialer.ui.security.Role;
import dialer.ui.testing.Browser;
import dialer.ui.testing.MemoryAccounts;
import dialer.ui.testing.MemoryFeed;
import dialer.ui.testing.TestScreens;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Streams over real sockets. */
@SpringBootTest(
    classes = TestScreens.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(300)
class LiveStreamTest {

  private static final String PASSWORD = "three quiet herons";
  private static final int SCREENS = 220;
  private static final int PER_SESSION = 22;

  @Value("${local.server.port}")
  private int port;

  @Autowired private MemoryAccounts accounts;
  @Autowired private MemoryFeed feed;
  @Autowired private Passwords passwords;
  @Autowired private LiveSessions sessions;
  @Autowired private ScreenHub hub;

  @Test
  void openDeskIsPresentUntilItsStreamCloses() throws Exception {
    Account agent = person(Role.AGENT);
    HttpClient browser = loggedIn(agent);
    Stream stream = new Stream(browser, "desk,health");
    assertThat(stream.next("desk")).contains("\"revision\"");
    assertThat(feed.open).containsEntry(agent.id(), 1);
    feed.touch(agent.id());
    assertThat(stream.next("desk")).contains("\"revision\"");
    stream.close();
    until(() -> {
      feed.touch(agent.id());
      return feed.open.get(agent.id()) == 0;
    });
  }

  @Test
  void revokedSessionEndsItsStreams() throws Exception {
    Account agent = person(Role.AGENT);
    Stream stream = new Stream(loggedIn(agent), "desk");
    stream.next("desk");
    sessions.end(agent.id(), Optional.empty());
    stream.untilEnd();
    until(() -> feed.open.get(agent.id()) == 0);
  }

  @Test
  void openStreamsDoNotHoldUpTheEndOfTheProgram() throws Exception {
    Stream stream = new Stream(loggedIn(person(Role.AGENT)), "health");
    stream.next("health");
    hub.stop();
    try {
      stream.untilEnd();
      assertThat(hub.streams()).isZero();
    } finally {
      hub.start();
    }
  }

  @Test
  void forbiddenTopicIsRefused() throws Exception {
    HttpClient browser = loggedIn(person(Role.AGENT));
    assertThat(get(browser, "/api/events?topics=floor").statusCode()).isEqualTo(403);
    assertThat(get(browser, "/api/events?topics=weather").statusCode()).isEqualTo(422);
  }

  @Test
  void manyScreensAreServedAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      servedAtOnce(threads);
    }
  }

  private void servedAtOnce(ExecutorService threads) throws Exception {
    List<CompletableFuture<HttpClient>> browsers = new ArrayList<>();
    for (int i = 0; i < SCREENS; i += PER_SESSION) {
      browsers.add(CompletableFuture.supplyAsync(this::supervisor, threads));
    }
    List<CompletableFuture<Stream>> streams = new ArrayList<>();
    for (int i = 0; i < SCREENS; i++) {
      CompletableFuture<HttpClient> one = browsers.get(i % browsers.size());
      streams.add(one.thenApplyAsync(this::opened, threads));
    }
    for (CompletableFuture<Stream> stream : streams) {
      assertThat(stream.get().next("floor")).contains("\"calls\"");
    }
    assertThat(hub.streams()).isGreaterThanOrEqualTo(SCREENS);
    for (CompletableFuture<Stream> stream : streams) {
      stream.get().close();
    }
  }

  private HttpClient supervisor() {
    try {
      return loggedIn(person(Role.SUPERVISOR));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Stream opened(HttpClient browser) {
    try {
      return new Stream(browser, "floor");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Account person(Role role) {
    Account account = Browser.account(Set.of(role), Set.of());
    accounts.add(account);
    accounts.setPassword(account.id(), passwords.hash(PASSWORD), false);
    return account;
  }

  private HttpClient loggedIn(Account account) throws Exception {
    HttpClient browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    get(browser, "/api/session");
    CookieManager cookies = (CookieManager) browser.cookieHandler().orElseThrow();
    String token =
        cookies.getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .findFirst()
            .orElseThrow()
            .getValue();
    String body =
        "{\"loginName\":\"" + account.loginName() + "\",\"password\":\"" + PASSWORD + "\"}";
    HttpRequest logIn =
        HttpRequest.newBuilder(uri("/api/session"))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = browser.send(logIn, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(c -> c.startsWith("SESSION=") && c.contains("HttpOnly") && c.contains("Lax"));
    return browser;
  }

  private HttpResponse<String> get(HttpClient browser, String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the condition never came true").isLessThan(end);
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  /** The reading end of a stream. */
  private final class Stream {
    private final InputStream body;
    private final BufferedReader lines;

    Stream(HttpClient browser, String topics) throws Exception {
      HttpRequest request =
          HttpRequest.newBuilder(uri("/api/events?topics=" + topics))
              .timeout(Duration.ofSeconds(60))
              .build();
      HttpResponse<InputStream> answer =
          browser.send(request, HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      body = answer.body();
      lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The data of the next message of that name. */
    String next(String event) throws Exception {
      String name = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        }
        if (line.startsWith("data:") && name.equals(event)) {
          return line.substring(5);
        }
      }
      throw new IllegalStateException("the stream ended before " + event);
    }

    void untilEnd() {
      try {
        while (lines.readLine() != null) {
          Thread.onSpinWait();
        }
      } catch (java.io.IOException ended) {
        assertThat(ended).isNotNull();
      }
    }

    void close() throws Exception {
      body.close();
    }
  }
}

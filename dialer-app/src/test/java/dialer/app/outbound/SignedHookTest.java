package dialer.app.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedHookTest {

  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

  /** The second test case of RFC 4231. */
  @Test
  void signsAsTheStandardSays() {
    assertThat(SignedHook.hmac("Jefe", "what do ya want for nothing?"))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void signatureHoldsTheTimeOfSending() {
    assertThat(SignedHook.signature("Jefe", 1_795_136_400, "{}"))
        .isEqualTo(SignedHook.hmac("Jefe", "1795136400.{}"))
        .isNotEqualTo(SignedHook.signature("Jefe", 1_795_136_401, "{}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.5/",
        "http://192.168.1.1/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "ftp://192.0.2.1/",
        "file:///etc/passwd"
      })
  void leadsNobodyIntoOurOwnNetwork(String url) {
    assertThatThrownBy(() -> new OwnNetwork(false).refuseUnlessFit(URI.create(url)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://169.254.169.254/latest/meta-data", "http://0.0.0.0/", "ftp://a"})
  void someAddressesAreNobodysReceiver(String url) {
    assertThatThrownBy(() -> new OwnNetwork(true).refuseUnlessFit(URI.create(url)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAnswerThatNeverEndsIsGivenUp() throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server.setExecutor(threads);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            await(done);
          });
      server.start();
      SignedHook hook = new SignedHook(() -> NOW, new OwnNetwork(true), Duration.ofMillis(300));
      var result = hook.test("http://127.0.0.1:" + server.getAddress().getPort() + "/", "secret");
      done.countDown();
      assertThat(result.status()).isNull();
      assertThat(result.error()).isEqualTo("HttpTimeoutException");
    } finally {
      server.stop(0);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

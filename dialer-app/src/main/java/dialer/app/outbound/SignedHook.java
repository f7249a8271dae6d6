package dialer.app.outbound;

import dialer.ui.admin.Webhooks.TestResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends a message to a client's address, signed with the hook's secret.
 *
 * <p>Headers: {@code X-Dialer-Event} the event's name, the same at each repetition; {@code
 * X-Dialer-Timestamp} seconds since 1970 at sending; {@code X-Dialer-Signature: sha256=…}
 * HMAC-SHA-256 (RFC 2104) in hex of timestamp, a full stop and the body. With the timestamp signed,
 * a receiver can refuse a message somebody kept and sends again.
 *
 * <p>Follows no redirect, waits 5 s to connect and 8 s in all, reads no body.
 */
public final class SignedHook {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ALL = Duration.ofSeconds(8);
  private static final Message TEST = new Message("test", "{\"id\":\"test\",\"kind\":\"TEST\"}");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(CONNECT).build();
  private final InstantSource clock;
  private final OwnNetwork ownNetwork;
  private final Duration patience;

  /** Stamps messages by that clock. */
  public SignedHook(InstantSource clock, OwnNetwork ownNetwork) {
    this(clock, ownNetwork, ALL);
  }

  SignedHook(InstantSource clock, OwnNetwork ownNetwork, Duration patience) {
    this.clock = clock;
    this.ownNetwork = ownNetwork;
    this.patience = patience;
  }

  /** What is sent: the event's name and its JSON. */
  public record Message(String event, String body) {}

  /** Sends a test message now. */
  public TestResult test(String url, String secret) {
    long begun = System.nanoTime();
    try {
      return new TestResult(send(url, secret, TEST), null, since(begun));
    } catch (IOException | IllegalArgumentException e) {
      return new TestResult(null, words(e), since(begun));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TestResult(null, "interrupted", since(begun));
    }
  }

  private static long since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  /** What to tell people; the address itself may hold a secret and is left out. */
  static String words(Exception fault) {
    return fault instanceof IllegalArgumentException
        ? String.valueOf(fault.getMessage())
        : fault.getClass().getSimpleName();
  }

  /** Sends; answers the far side's status. */
  int send(String url, String secret, Message message) throws IOException, InterruptedException {
    URI address = URI.create(url);
    ownNetwork.refuseUnlessFit(address);
    long now = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("X-Dialer-Event", message.event())
            .header("X-Dialer-Timestamp", Long.toString(now))
            .header("X-Dialer-Signature", "sha256=" + signature(secret, now, message.body()))
            .POST(BodyPublishers.ofString(message.body()))
            .build();
    return status(client.sendAsync(request, BodyHandlers.discarding()));
  }

  /** Waits for the whole answer: the client's own limit would end with the answer's head. */
  private int status(CompletableFuture<HttpResponse<Void>> answer)
      throws IOException, InterruptedException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer within " + patience);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  static String signature(String secret, long timestamp, String body) {
    return hmac(secret, timestamp + "." + body);
  }

  static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

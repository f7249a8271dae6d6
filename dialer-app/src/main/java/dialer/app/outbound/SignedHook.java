package dialer.app.outbound;

import dialer.app.postgres.screens.PostgresWebhooks;
import dialer.ui.admin.Webhooks.TestResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends a message to a client's address, signed with the hook's secret: header {@code
 * X-Dialer-Signature: sha256=…}, HMAC-SHA-256 (RFC 2104) of the body in hex.
 *
 * <p>Follows no redirect, waits 5 s, reads no body, and refuses addresses of this machine and of
 * its own network: a hook must not be a way into them.
 */
public final class SignedHook implements PostgresWebhooks.Sender {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String TEST = "{\"event\":\"test\"}";

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(PATIENCE).build();

  @Override
  public TestResult test(String url, String secret) {
    long begun = System.nanoTime();
    try {
      int status = send(url, secret, TEST);
      return new TestResult(status, null, since(begun));
    } catch (IOException | IllegalArgumentException e) {
      return new TestResult(null, e.getClass().getSimpleName(), since(begun));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TestResult(null, "interrupted", since(begun));
    }
  }

  private static long since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  /** Sends; answers the far side's status. */
  int send(String url, String secret, String body) throws IOException, InterruptedException {
    URI address = URI.create(url);
    refuseOurOwn(address);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Dialer-Signature", "sha256=" + signature(secret, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  static void refuseOurOwn(URI address) throws UnknownHostException {
    String host = address.getHost();
    if (host == null || !address.getScheme().matches("https?")) {
      throw new IllegalArgumentException("a hook is an http or https address");
    }
    for (InetAddress each : InetAddress.getAllByName(host)) {
      if (each.isLoopbackAddress()
          || each.isLinkLocalAddress()
          || each.isSiteLocalAddress()
          || each.isAnyLocalAddress()
          || each.isMulticastAddress()) {
        throw new IllegalArgumentException("a hook may not lead into this machine's own network");
      }
    }
  }

  static String signature(String secret, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

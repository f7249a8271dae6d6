package dialer.app.box;

import dialer.app.Application;
import dialer.app.embedded.EmbeddedServers;
import dialer.asterisk.sandbox.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application as a user's start would, asks it for its first pages, and ends it. */
public final class WarmUp {

  private static final String LOOPBACK = "127.0.0.1";
  private static final List<String> FIRST_PAGES =
      List.of("/", "/api/session", "/actuator/health", "/api/campaigns");

  /** Health may say so right after a start: no telephones, and no folder looked at yet. */
  private static final int NOT_YET_WELL = 503;

  private WarmUp() {}

  /** Runs in that folder, which must be empty; whether the application answered. */
  public static boolean run(Path folder) throws IOException, InterruptedException {
    int web = FreePorts.tcp(LOOPBACK);
    try (EmbeddedServers servers =
            EmbeddedServers.start(folder.resolve("data"), EmbeddedServers.defaultCache());
        ConfigurableApplicationContext application =
            new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .properties(settings(folder, servers, web))
                .run()) {
      return application.isRunning() && answers(web);
    }
  }

  /** One server that nobody answers for: a start looks for it as for any other. */
  private static Map<String, Object> settings(Path folder, EmbeddedServers servers, int web)
      throws IOException {
    Map<String, Object> all = new LinkedHashMap<>(Surroundings.databases(servers));
    all.put("server.port", web);
    all.put("dialer.node.name", "warm-up");
    all.put("dialer.node.number", 1);
    all.put("dialer.agi.bind", LOOPBACK);
    all.put("dialer.agi.port", FreePorts.tcp(LOOPBACK));
    all.putAll(Surroundings.files(folder, 1));
    all.put("dialer.rules.sandbox", true);
    String at = "dialer.servers[0].";
    all.put(at + "name", "nobody");
    all.put(at + "host", LOOPBACK);
    all.put(at + "ami-port", FreePorts.tcp(LOOPBACK));
    all.put(at + "sip", LOOPBACK + ":5060");
    all.put(at + "events-secret", "none");
    all.put(at + "actions-secret", "none");
    all.put(at + "recordings", folder.resolve("recordings"));
    all.put(at + "sounds", folder.resolve("sounds"));
    all.put(at + "trunks[0].name", "nobody");
    all.put(at + "trunks[0].host", LOOPBACK);
    all.put(at + "trunks[0].channels", 1);
    all.put(at + "trunks[0].calls-per-second", 1);
    return all;
  }

  private static boolean answers(int port) throws IOException, InterruptedException {
    boolean all = true;
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page : FIRST_PAGES) {
        HttpRequest ask =
            HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + port + page)).build();
        int status = client.send(ask, BodyHandlers.discarding()).statusCode();
        all &= status < 500 || status == NOT_YET_WELL;
      }
    }
    return all;
  }
}

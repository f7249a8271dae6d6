package dialer.app.box;

import dialer.app.Application;
import dialer.app.embedded.EmbeddedServers;
import dialer.app.embedded.PostgresAddress;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.server.ApplicationNode;
import dialer.asterisk.server.RealtimeDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Everything in one folder, joined up: servers, telephones, the application. Closing it ends all of
 * it in order: first the application, so that it can say goodbye to what it speaks with.
 */
public final class World implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private static final String DATA = "data";

  /**
   * What a world is like.
   *
   * @param folder where its data is kept; it may have some from last time
   * @param tree Asterisk's programs
   * @param webPort where screens are served; empty: none
   * @param clockAhead how much the gate's clock is ahead of the true one
   * @param trunk how much the telephone network carries
   * @param talk how long people talk
   */
  public record Setting(
      Path folder,
      AsteriskTree tree,
      Optional<Integer> webPort,
      Duration clockAhead,
      TrunkLoad trunk,
      TelephoneBox.Talk talk) {}

  /** Calls at the same time, and new calls per second. */
  public record TrunkLoad(int channels, double callsPerSecond) {}

  private final EmbeddedServers servers;
  private final TelephoneBox telephones;
  private final ConfigurableApplicationContext application;

  private World(
      EmbeddedServers servers,
      TelephoneBox telephones,
      ConfigurableApplicationContext application) {
    this.servers = servers;
    this.telephones = telephones;
    this.application = application;
  }

  /** Starts all of it; says each step to {@code progress}. */
  public static World start(Setting setting, Progress progress)
      throws IOException, InterruptedException {
    Files.createDirectories(setting.folder());
    progress.say("starting PostgreSQL and Redis");
    EmbeddedServers servers =
        EmbeddedServers.start(setting.folder().resolve(DATA), EmbeddedServers.defaultCache());
    try {
      int agi = new FreePorts().tcp(LOOPBACK);
      progress.say("starting Asterisk and the telephone network in a box");
      TelephoneBox telephones = TelephoneBox.start(box(setting, servers, agi));
      try {
        progress.say("starting the application");
        return new World(servers, telephones, application(setting, servers, telephones, agi));
      } catch (RuntimeException e) {
        telephones.close();
        throw e;
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private static TelephoneBox.Setting box(Setting setting, EmbeddedServers servers, int agi) {
    PostgresAddress postgres = servers.postgres().address();
    return new TelephoneBox.Setting(
        setting.tree(),
        setting.folder().resolve("asterisk"),
        new ApplicationNode(LOOPBACK, agi),
        Optional.of(
            new RealtimeDatabase(
                postgres.host(),
                postgres.port(),
                PostgresAddress.DATABASE,
                "asterisk_sip",
                postgres.password("asterisk_sip"))),
        setting.trunk(),
        setting.talk());
  }

  private static ConfigurableApplicationContext application(
      Setting setting, EmbeddedServers servers, TelephoneBox telephones, int agi) {
    return new SpringApplicationBuilder(Application.class)
        .web(setting.webPort().isPresent() ? WebApplicationType.SERVLET : WebApplicationType.NONE)
        .registerShutdownHook(false)
        .properties(properties(setting, servers, telephones, agi))
        .run();
  }

  private static Map<String, Object> properties(
      Setting setting, EmbeddedServers servers, TelephoneBox telephones, int agi) {
    Map<String, Object> all = new LinkedHashMap<>();
    PostgresAddress postgres = servers.postgres().address();
    all.put("dialer.node.name", "box");
    all.put("dialer.node.number", 1);
    all.put("dialer.database.url", postgres.url(PostgresAddress.DATABASE));
    all.put("dialer.database.owner-password", postgres.password("dialer_owner"));
    all.put("dialer.database.app-password", postgres.password("dialer_app"));
    all.put("dialer.database.system-password", postgres.password("dialer_system"));
    all.put("dialer.redis.host", servers.redis().address().host());
    all.put("dialer.redis.port", servers.redis().address().port());
    all.put("dialer.redis.password", servers.redis().address().password());
    all.put("dialer.redis.tls", false);
    all.put("dialer.agi.bind", LOOPBACK);
    all.put("dialer.agi.port", agi);
    all.put("dialer.files.number-keys", setting.folder().resolve("number.keys"));
    all.put("dialer.files.make-keys", true);
    all.put("dialer.files.spool", setting.folder().resolve("spool"));
    all.put("dialer.files.drop", setting.folder().resolve("drop").toString());
    all.put("dialer.outbound.folder", setting.folder().resolve("out").toString());
    all.put("dialer.outbound.own-network", true);
    all.put("dialer.rules.sandbox", true);
    all.put("dialer.rules.clock-ahead", setting.clockAhead().toString());
    setting.webPort().ifPresent(port -> all.put("server.port", port));
    server(all, telephones);
    return all;
  }

  private static void server(Map<String, Object> all, TelephoneBox telephones) {
    var server = telephones.server();
    String at = "dialer.servers[0].";
    all.put(at + "name", server.name());
    all.put(at + "host", server.ports().bind());
    all.put(at + "ami-port", server.ports().ami());
    all.put(at + "tls", false);
    all.put(at + "sip", server.ports().bind() + ":" + server.ports().sip());
    all.put(at + "events-secret", server.secrets().events());
    all.put(at + "actions-secret", server.secrets().actions());
    all.put(at + "recordings", server.folders().recordings());
    all.put(at + "sounds", server.folders().sounds());
    for (int i = 0; i < server.trunks().size(); i++) {
      var trunk = server.trunks().get(i);
      String route = at + "trunks[" + i + "].";
      all.put(route + "name", trunk.name());
      all.put(route + "host", trunk.host());
      all.put(route + "channels", trunk.channels());
      all.put(route + "calls-per-second", trunk.callsPerSecond());
    }
  }

  /** The application's own parts. */
  public <T> T part(Class<T> type) {
    return application.getBean(type);
  }

  /** The telephones. */
  public TelephoneBox telephones() {
    return telephones;
  }

  /** The servers. */
  public EmbeddedServers servers() {
    return servers;
  }

  @Override
  public void close() throws IOException {
    try (servers;
        telephones) {
      application.close();
    }
  }

  /** Where steps are told. */
  public interface Progress {

    /** One line for people. */
    void say(String step);
  }

  /** Removes what a world that has ended left in its folder; refuses any other folder. */
  public static void remove(Path folder) throws IOException {
    EmbeddedServers.remove(folder, folder.resolve(DATA));
  }
}

package dialer.app.box;

import dialer.app.embedded.EmbeddedServers;
import dialer.app.embedded.PostgresAddress;
import dialer.asterisk.sandbox.FreePorts;
import dialer.asterisk.server.ApplicationNode;
import dialer.asterisk.server.RealtimeDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that stands around the application, without it: PostgreSQL, Redis, the dialer's Asterisk and
 * the telephone network in a box, and the settings by which one or more nodes find them.
 */
public final class Surroundings implements AutoCloseable {

  /** The folder in a world's folder that the servers keep their data in. */
  static final String DATA = "data";

  private static final String LOOPBACK = "127.0.0.1";

  private final World.Setting setting;
  private final EmbeddedServers servers;
  private final List<ApplicationNode> nodes;
  private final TelephoneBox telephones;

  private Surroundings(
      World.Setting setting,
      EmbeddedServers servers,
      List<ApplicationNode> nodes,
      TelephoneBox telephones) {
    this.setting = setting;
    this.servers = servers;
    this.nodes = nodes;
    this.telephones = telephones;
  }

  /** Starts them for so many application nodes, 1 to 9; says each step. */
  public static Surroundings start(World.Setting setting, int nodes, World.Progress progress)
      throws IOException, InterruptedException {
    Files.createDirectories(setting.folder());
    progress.say("starting PostgreSQL and Redis");
    EmbeddedServers servers =
        EmbeddedServers.start(setting.folder().resolve(DATA), EmbeddedServers.defaultCache());
    try {
      List<ApplicationNode> answering = new java.util.ArrayList<>();
      for (int i = 0; i < nodes; i++) {
        answering.add(new ApplicationNode(LOOPBACK, FreePorts.tcp(LOOPBACK)));
      }
      progress.say("starting Asterisk and the telephone network in a box");
      TelephoneBox telephones = TelephoneBox.start(box(setting, servers, answering));
      return new Surroundings(setting, servers, List.copyOf(answering), telephones);
    } catch (IOException | InterruptedException | RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private static TelephoneBox.Setting box(
      World.Setting setting, EmbeddedServers servers, List<ApplicationNode> nodes) {
    PostgresAddress postgres = servers.postgres().address();
    return new TelephoneBox.Setting(
        setting.tree(),
        setting.folder().resolve("asterisk"),
        nodes,
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

  /**
   * What the application's settings must say on one node.
   *
   * @param number the node's, from 1
   */
  public Map<String, Object> settings(int number) {
    ApplicationNode node = nodes.get(number - 1);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("dialer.node.name", number == 1 ? "box" : "box-" + number);
    all.put("dialer.node.number", number);
    all.putAll(databases(servers));
    all.put("dialer.agi.bind", node.host());
    all.put("dialer.agi.port", node.port());
    all.putAll(files(setting.folder(), number));
    all.put("dialer.rules.sandbox", true);
    all.put("dialer.rules.clock-ahead", setting.clockAhead().toString());
    setting.webPort().ifPresent(port -> all.put("server.port", port));
    server(all, telephones);
    return all;
  }

  /** The files of one node, all below one folder. */
  static Map<String, Object> files(Path folder, int number) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("dialer.files.number-keys", folder.resolve("number.keys"));
    all.put("dialer.files.make-keys", true);
    all.put("dialer.files.spool", folder.resolve(number == 1 ? "spool" : "spool-" + number));
    all.put("dialer.files.drop", folder.resolve("drop").toString());
    all.put("dialer.outbound.folder", folder.resolve("out").toString());
    all.put("dialer.outbound.own-network", true);
    return all;
  }

  static Map<String, Object> databases(EmbeddedServers servers) {
    Map<String, Object> all = new LinkedHashMap<>();
    PostgresAddress postgres = servers.postgres().address();
    all.put("dialer.database.url", postgres.url(PostgresAddress.DATABASE));
    all.put("dialer.database.owner-password", postgres.password("dialer_owner"));
    all.put("dialer.database.app-password", postgres.password("dialer_app"));
    all.put("dialer.database.system-password", postgres.password("dialer_system"));
    all.put("dialer.redis.host", servers.redis().address().host());
    all.put("dialer.redis.port", servers.redis().address().port());
    all.put("dialer.redis.password", servers.redis().address().password());
    all.put("dialer.redis.tls", false);
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

  /** The telephones. */
  public TelephoneBox telephones() {
    return telephones;
  }

  /** The servers. */
  public EmbeddedServers servers() {
    return servers;
  }

  /** What they were started with. */
  public World.Setting setting() {
    return setting;
  }

  @Override
  public void close() throws IOException {
    try (servers) {
      telephones.close();
    }
  }
}

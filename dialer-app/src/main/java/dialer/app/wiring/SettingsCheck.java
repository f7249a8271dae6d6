package dialer.app.wiring;

import dialer.app.wiring.DialerSettings.AgiSettings;
import dialer.app.wiring.DialerSettings.DatabaseSettings;
import dialer.app.wiring.DialerSettings.FileSettings;
import dialer.app.wiring.DialerSettings.Node;
import dialer.app.wiring.DialerSettings.RedisSettings;
import dialer.app.wiring.DialerSettings.RuleSettings;
import dialer.app.wiring.DialerSettings.ServerSettings;
import dialer.app.wiring.DialerSettings.TrunkSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether the settings are complete and free of danger; each problem names its key and says what to
 * do.
 */
public final class SettingsCheck {

  private final List<String> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private SettingsCheck() {}

  /** One sentence for each problem; empty: complete. */
  public static List<String> problems(@Nullable DialerSettings settings) {
    SettingsCheck check = new SettingsCheck();
    if (settings == null) {
      return List.of("the configuration file has no block `dialer`; see docs/operations.md");
    }
    check.blocks(settings);
    return check.problems;
  }

  private void blocks(DialerSettings settings) {
    block("dialer.node", settings.node(), this::node);
    block("dialer.database", settings.database(), this::database);
    block("dialer.redis", settings.redis(), this::redis);
    block("dialer.agi", settings.agi(), this::agi);
    block("dialer.files", settings.files(), this::files);
    block("dialer.rules", settings.rules(), this::rules);
    demand(
        !settings.servers().isEmpty(),
        "dialer.servers is empty: name at least one Asterisk server");
    settings.servers().forEach(this::server);
  }

  private void node(Node node) {
    name("dialer.node.name", node.name());
    demand(
        node.number() >= 1 && node.number() <= 9,
        "dialer.node.number must be 1 to 9: this node's place in each server's `application`");
  }

  private void database(DatabaseSettings database) {
    text("dialer.database.url", database.url());
    text("dialer.database.owner-password", database.ownerPassword());
    text("dialer.database.app-password", database.appPassword());
    text("dialer.database.system-password", database.systemPassword());
  }

  private void redis(RedisSettings redis) {
    text("dialer.redis.host", redis.host());
    port("dialer.redis.port", redis.port());
  }

  private void agi(AgiSettings agi) {
    text("dialer.agi.bind", agi.bind());
    port("dialer.agi.port", agi.port());
    demand(
        !"0.0.0.0".equals(agi.bind()) && !"::".equals(agi.bind()),
        "dialer.agi.bind must be one address that only the Asterisk servers reach: whoever reaches"
            + " it can ask the dial guard");
  }

  private void files(FileSettings files) {
    text("dialer.files.number-keys", files.numberKeys());
    text("dialer.files.spool", files.spool());
  }

  private void rules(RuleSettings rules) {
    demand(
        rules.clockAhead().isZero() || rules.sandbox(),
        "dialer.rules.clock-ahead shifts the hours of calling: it is for the sandbox only");
  }

  private void server(ServerSettings server) {
    String at = "dialer.servers: " + server.name() + ": ";
    name("dialer.servers: name", server.name());
    text(at + "host", server.host());
    port(at + "ami-port", server.amiPort());
    text(at + "events-secret", server.eventsSecret());
    text(at + "actions-secret", server.actionsSecret());
    text(at + "recordings", server.recordings());
    text(at + "sounds", server.sounds());
    demand(
        server.eventsSecret() == null || !server.eventsSecret().equals(server.actionsSecret()),
        at + "events-secret and actions-secret must differ: the one who reads must not act");
    demand(
        server.tls() || isNear(server.host()),
        at + "plain AMI must not cross a public network: set tls, or go through a tunnel");
    demand(!server.trunks().isEmpty(), at + "trunks is empty: no call could leave");
    server.trunks().forEach(trunk -> trunk(at, trunk));
  }

  /** Loopback or a private network; a name that nobody knows fails later, by its own sentence. */
  private static boolean isNear(@Nullable String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isLoopbackAddress() || address.isSiteLocalAddress();
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private void trunk(String server, TrunkSettings trunk) {
    String at = server + "trunk " + trunk.name() + ": ";
    name(server + "trunk name", trunk.name());
    text(at + "host", trunk.host());
    demand(trunk.channels() >= 1, at + "channels must be 1 or more, as the carrier sold them");
    demand(
        trunk.callsPerSecond() > 0,
        at + "calls-per-second must be more than 0, as the carrier allows");
  }

  private <T> void block(String key, @Nullable T block, Consumer<T> look) {
    if (block == null) {
      problems.add(key + " is missing; see docs/operations.md");
    } else {
      look.accept(block);
    }
  }

  private void text(String key, @Nullable Object value) {
    demand(
        value != null && !value.toString().isBlank(), key + " is missing; see docs/operations.md");
  }

  private void port(String key, int port) {
    demand(port >= 1 && port <= 65_535, key + " must be a port from 1 to 65535");
  }

  private void name(String key, @Nullable String name) {
    demand(
        name != null && name.matches("[A-Za-z0-9-]{1,40}"),
        key + " must be letters, digits and hyphens");
    demand(names.add(key + name), key + " '" + name + "' stands twice; each must be its own");
  }

  private void demand(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }
}

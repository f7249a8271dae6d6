package dialer.app.wiring;

import dialer.app.postgres.DatabaseReach;
import dialer.app.postgres.NumberKeys;
import dialer.app.redis.RedisLink;
import dialer.app.redis.RedisReach;
import dialer.app.wiring.DialerSettings.AgiSettings;
import dialer.app.wiring.DialerSettings.DatabaseSettings;
import dialer.app.wiring.DialerSettings.FileSettings;
import dialer.app.wiring.DialerSettings.RedisSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at what must be there before the application is started, so that a wrong address or
 * password is one sentence and not a failed start. A part that goes away later is another matter:
 * the node then goes on as {@code docs/operations.md} says.
 */
public final class Preflight {

  private Preflight() {}

  /** One sentence for each problem; empty: ready to start. The settings are complete. */
  public static List<String> problems(DialerSettings settings) {
    List<String> problems = new ArrayList<>(database(settings.database()));
    problems.addAll(redis(settings.redis()));
    problems.addAll(agi(settings.agi()));
    problems.addAll(files(settings.files()));
    return problems;
  }

  private static List<String> database(DatabaseSettings database) {
    Map<String, String> passwords =
        new TreeMap<>(
            Map.of(
                "dialer_owner", database.ownerPassword(),
                "dialer_app", database.appPassword(),
                "dialer_system", database.systemPassword()));
    return DatabaseReach.problems(database.url(), passwords);
  }

  private static List<String> redis(RedisSettings redis) {
    String password = redis.password() == null ? "" : redis.password();
    try (RedisLink link = RedisLink.to(redis.host(), redis.port(), password, redis.tls())) {
      return RedisReach.problem(link)
          .map(why ->
              "dialer.redis: no answer from " + redis.host() + ":" + redis.port() + ": " + why)
          .stream()
          .toList();
    }
  }

  private static List<String> agi(AgiSettings agi) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(agi.bind()), agi.port()));
      return List.of();
    } catch (IOException e) {
      return List.of(
          "dialer.agi: cannot listen at "
              + agi.bind()
              + ":"
              + agi.port()
              + ": "
              + e.getMessage()
              + "; it must be an address of this machine and a free port");
    }
  }

  private static List<String> files(FileSettings files) {
    List<String> problems = new ArrayList<>();
    if (Files.exists(files.numberKeys()) || !files.makeKeys()) {
      try {
        NumberKeys.load(files.numberKeys(), false);
      } catch (IOException e) {
        problems.add("dialer.files.number-keys: " + e.getMessage());
      }
    }
    try {
      Files.createDirectories(files.spool());
      if (!Files.isWritable(files.spool())) {
        problems.add("dialer.files.spool: " + files.spool() + " cannot be written to");
      }
    } catch (IOException e) {
      problems.add("dialer.files.spool: " + files.spool() + " cannot be made: " + e.getMessage());
    }
    return problems;
  }
}

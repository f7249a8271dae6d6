package dialer.app.camel;

import dialer.app.outbound.RetryPlan;
import dialer.app.postgres.ConnectionPools;
import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.app.postgres.PostgresOutbox;
import dialer.app.testing.WithDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A node that runs the routes in a process of its own, to be killed. */
final class RoutesNode {

  private static final Duration LEASE = Duration.ofSeconds(3);
  private static final Duration QUIET = Duration.ofMillis(200);

  private RoutesNode() {}

  public static void main(String[] args) throws Exception {
    String url = args[0];
    Path folder = Path.of(args[1]);
    ConnectionPools pools =
        ConnectionPools.open(url, System.getenv("APP_PASSWORD"), System.getenv("SYSTEM_PASSWORD"));
    Database database = new Database(pools.app(), pools.system());
    NumberSeal seal = new WithDatabase().seal();
    PostgresOutbox outbox = new PostgresOutbox(database, seal, RetryPlan.usual());
    try (var _ = new OutRoutes(outbox, Optional.of(folder.resolve("out")), LEASE);
        var _ = new InRoutes(database, seal, folder, QUIET)) {
      new CountDownLatch(1).await();
    }
  }

  /** Starts one on that database; {@code options} are for its Java. */
  static Process start(WithDatabase data, Path folder, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add(
        "-Djava.time.zone.DefaultZoneRulesProvider="
            + "dialer.compliance.window.PinnedZoneRulesProvider");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(RoutesNode.class.getName(), data.url(), folder.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("APP_PASSWORD", data.password("dialer_app"));
    builder.environment().put("SYSTEM_PASSWORD", data.password("dialer_system"));
    File log = folder.resolve("node.log").toFile();
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }
}

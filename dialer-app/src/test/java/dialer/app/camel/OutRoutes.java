package dialer.app.camel;

import dialer.app.outbound.EventFiles;
import dialer.app.outbound.HookDelivery;
import dialer.app.outbound.Outbox;
import dialer.app.outbound.OwnNetwork;
import dialer.app.outbound.SignedHook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;

/** The routes that lead out, as a node runs them. */
final class OutRoutes implements AutoCloseable {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T01:00:00Z"));

  private final DefaultCamelContext camel = new DefaultCamelContext();

  OutRoutes(Outbox outbox, Optional<Path> folder, Duration lease) throws Exception {
    SignedHook hook = new SignedHook(CLOCK, new OwnNetwork(true));
    camel.getShutdownStrategy().setTimeout(5);
    camel.addRoutes(new OutboxRoute(outbox, folder.isPresent(), _ -> {}));
    camel.addRoutes(new WebhookRoute(new HookDelivery(outbox, hook, lease)));
    if (folder.isPresent()) {
      camel.addRoutes(new EventFileRoute(new EventFiles(outbox, folder.get(), CLOCK)));
    }
    camel.start();
  }

  @Override
  public void close() {
    camel.stop();
  }
}

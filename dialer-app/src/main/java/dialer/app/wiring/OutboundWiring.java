package dialer.app.wiring;

import dialer.app.camel.EventFileRoute;
import dialer.app.camel.OutboxRoute;
import dialer.app.camel.WebhookRoute;
import dialer.app.desk.KeptConclusions;
import dialer.app.intake.DroppedFiles;
import dialer.app.outbound.EventFiles;
import dialer.app.outbound.HookDelivery;
import dialer.app.outbound.Outbox;
import dialer.app.outbound.OwnNetwork;
import dialer.app.outbound.RetryPlan;
import dialer.app.outbound.SignedHook;
import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.app.postgres.NumberSeal;
import dialer.app.postgres.PostgresOutbox;
import dialer.app.postgres.screens.PostgresDeadLetters;
import dialer.app.wiring.DialerSettings.OutboundSettings;
import dialer.compliance.call.AttemptId;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What leaves the house. */
@Configuration(proxyBeanMethods = false)
class OutboundWiring {

  /** Longer than one message may take. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  @Bean
  Outbox outbox(Database database, NumberSeal seal, DialerSettings settings) {
    OutboundSettings out = settings.outbound();
    return new PostgresOutbox(
        database, seal, new RetryPlan(out.firstRetry(), out.longestRetry(), out.tries()));
  }

  @Bean
  SignedHook signedHook(DialerSettings settings) {
    return new SignedHook(InstantSource.system(), new OwnNetwork(settings.outbound().ownNetwork()));
  }

  @Bean
  OutboxMeters outboxMeters(MeterRegistry registry) {
    return new OutboxMeters(registry);
  }

  @Bean
  OutboxRoute outboxRoute(Outbox outbox, OutboxMeters meters, DialerSettings settings) {
    return new OutboxRoute(outbox, !settings.outbound().folder().isEmpty(), meters::note);
  }

  @Bean
  WebhookRoute webhookRoute(Outbox outbox, SignedHook sender) {
    return new WebhookRoute(new HookDelivery(outbox, sender, LEASE));
  }

  /** Without an out folder nothing is ever sent to it. */
  @Bean
  EventFileRoute eventFileRoute(Outbox outbox, DialerSettings settings) {
    Path folder = Path.of(settings.outbound().folder());
    return new EventFileRoute(new EventFiles(outbox, folder, InstantSource.system()));
  }

  /** A dead letter goes back to the route it came from. */
  @Bean
  PostgresDeadLetters.Retry deadLetterRetry(
      Outbox outbox, ObjectProvider<DroppedFiles> files, KeptConclusions kept, Json json) {
    return (route, subject, payload) -> {
      switch (route) {
        case PostgresOutbox.WEBHOOK -> outbox.again(payload);
        case KeptConclusions.ROUTE -> kept.again(AttemptId.of(subject), payload);
        case DroppedFiles.ROUTE -> again(files.getIfAvailable(), json, payload);
        default ->
            throw new IllegalStateException("no route named " + route + " can be tried again");
      }
    };
  }

  private static void again(@Nullable DroppedFiles files, Json json, String payload) {
    if (files == null) {
      throw new IllegalStateException("this node has no drop folder");
    }
    try {
      files.again(json.readMap(payload, String.class));
    } catch (IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

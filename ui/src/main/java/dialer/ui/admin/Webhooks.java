package dialer.ui.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where attempts, dispositions and cases are sent. Thread rule: any. */
public interface Webhooks {

  /** What is sent. */
  enum EventKind {
    ATTEMPT,
    DISPOSITION,
    CASE
  }

  /**
   * A receiver.
   *
   * @param client whose events; null: all
   * @param waiting messages not delivered yet
   */
  record Webhook(
      UUID id,
      String url,
      Set<EventKind> events,
      @Nullable UUID client,
      boolean active,
      int waiting,
      @Nullable Instant lastSuccess,
      @Nullable String lastError,
      @Nullable Instant lastErrorAt) {

    public Webhook {
      events = Set.copyOf(events);
    }
  }

  /** What a test message met. */
  record TestResult(@Nullable Integer status, @Nullable String error, long ms) {}

  /** All. */
  List<Webhook> all();

  /** Adds one; the secret signs its messages. */
  Webhook add(Webhook webhook, String secret);

  /** Changes address, events and whether it is active; empty if there is none. */
  Optional<Webhook> change(UUID id, String url, Set<EventKind> events, boolean active);

  /** Removes it; false if there is none. */
  boolean remove(UUID id);

  /** Sends a signed test message now; empty if there is none. */
  Optional<TestResult> test(UUID id);
}

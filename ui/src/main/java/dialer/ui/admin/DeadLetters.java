package dialer.ui.admin;

import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What routes could not deliver. Thread rule: any. */
public interface DeadLetters {

  /**
   * One of them.
   *
   * @param what what it is about
   * @param attempts how often delivery was tried
   */
  record DeadLetter(
      UUID id,
      Instant at,
      String route,
      String what,
      int attempts,
      String error,
      long payloadBytes) {}

  /** Those that nobody has settled, newest first. */
  Page<DeadLetter> list(PageRequest page);

  /** The payload with its numbers masked; empty if there is none. */
  Optional<String> payload(UUID id);

  /** Tries it again; false if there is none. */
  boolean retry(UUID id, String by);

  /** Settles it without delivery; false if there is none. */
  boolean discard(UUID id, String by);
}

package dialer.ui.compliance;

import dialer.compliance.call.PhoneNumber;
import dialer.ui.security.Sight;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attempts and verdicts as recorded. Thread rule: any but a pool's loop. */
public interface AttemptTrails {

  /** Which attempts; null means any. */
  record AttemptQuery(
      @Nullable PhoneNumber number,
      @Nullable UUID campaign,
      @Nullable String outcome,
      @Nullable String verdict,
      @Nullable Instant from,
      @Nullable Instant to,
      Sight sight,
      PageRequest page) {}

  /** Attempts and refusals, newest first. */
  Page<AttemptRow> search(AttemptQuery query);

  /** One of them with everything; empty if there is none in sight. */
  Optional<AttemptTrail> find(UUID id, Sight sight);
}

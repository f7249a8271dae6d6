package dialer.compliance.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * What one do-not-call registry says of the number.
 *
 * @param registry its name in the rule packs, e.g. {@code us-dnc}
 * @param listed whether the number is on it; empty: the registry is not loaded
 * @param version which copy answered
 * @param obtained when that copy was obtained; freshness counts from here
 */
public record RegistryAnswer(
    String registry, Optional<Boolean> listed, String version, Optional<Instant> obtained) {}

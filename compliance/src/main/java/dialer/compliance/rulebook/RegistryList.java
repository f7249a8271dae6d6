package dialer.compliance.rulebook;

import java.util.Optional;

/**
 * A list that a pack declares.
 *
 * @param name as rules and registry answers name it, e.g. {@code us-dnc}
 * @param format how its file is written
 * @param of what it is: a registry, or reassigned numbers
 * @param refresh how old a copy may be, counted from the day it was obtained; empty: any age
 * @param onStale what an older copy does
 * @param onMissing what a missing copy does
 */
public record RegistryList(
    String name,
    String format,
    String of,
    Optional<Span> refresh,
    Level onStale,
    Level onMissing) {}

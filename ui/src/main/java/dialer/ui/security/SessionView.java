package dialer.ui.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page asks first.
 *
 * @param sandbox whether calls are placed under the rules for trying out
 */
public record SessionView(
    boolean firstRunNeeded, @Nullable Me me, boolean sandbox, String version, Instant now) {}

package dialer.ui.compliance;

import dialer.ui.wire.Named;
import dialer.ui.wire.Num;
import dialer.ui.wire.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt with its verdict; or a verdict without attempt, whose outcome is then null.
 *
 * @param verdict PERMITTED, NOT_BEFORE or REFUSED
 */
public record AttemptRow(
    UUID id,
    Instant at,
    Named campaign,
    Named client,
    @Nullable UUID lead,
    @Nullable String person,
    Num number,
    String verdict,
    @Nullable Instant until,
    @Nullable String decidingRule,
    @Nullable String reason,
    @Nullable String outcome,
    @Nullable Text disposition,
    @Nullable String agent,
    @Nullable Long ringMs,
    @Nullable Long talkMs,
    @Nullable UUID recording) {}

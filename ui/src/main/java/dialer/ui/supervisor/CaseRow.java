package dialer.ui.supervisor;

import dialer.campaigns.followup.CaseState;
import dialer.ui.wire.Named;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up case.
 *
 * @param openedBy DISPOSITION, EVENT or STAFF
 * @param contentment 1 to 5; null until asked
 */
public record CaseRow(
    UUID id,
    Named campaign,
    UUID lead,
    String person,
    String subject,
    CaseState state,
    @Nullable Named owner,
    Instant dueAt,
    Instant openedAt,
    String openedBy,
    @Nullable Integer contentment,
    int attempts) {}

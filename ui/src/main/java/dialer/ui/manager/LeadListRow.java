package dialer.ui.manager;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead list of a campaign.
 *
 * @param importId the import it came from; null for leads sent one by one
 * @param by who imported it
 */
public record LeadListRow(
    UUID id,
    String name,
    @Nullable UUID importId,
    Instant importedAt,
    String by,
    int leads,
    int dialable,
    int finished,
    int rejected,
    boolean active) {}

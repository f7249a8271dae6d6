package dialer.ui.agent;

import dialer.ui.wire.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a lead.
 *
 * @param kind ATTEMPT, DISPOSITION, NOTE, CONSENT, RETURNED_CALL or IMPORT
 */
public record HistoryItem(
    Instant at,
    String kind,
    @Nullable String outcome,
    @Nullable Text disposition,
    @Nullable String agent,
    @Nullable String note,
    @Nullable Long ringMs,
    @Nullable Long talkMs,
    @Nullable String campaign) {}

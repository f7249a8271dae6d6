package dialer.campaigns.desk;

import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.RefusalSaid;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Everything an agent concluded of one conversation.
 *
 * @param record disposition, note, promise and result
 * @param refusal how the person refused, where the disposition is a refusal
 * @param zone the zone in which parts of the day are told
 */
public record Conclusion(DispositionRecord record, Optional<RefusalSaid> refusal, ZoneId zone) {}

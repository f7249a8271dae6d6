package dialer.campaigns.desk;

import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.RefusalSaid;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything an agent concluded of one conversation.
 *
 * @param record disposition, note, promise and result
 * @param refusal how the person refused, where the disposition is a refusal
 * @param zone the zone in which parts of the day are told
 */
public record Conclusion(DispositionRecord record, Optional<RefusalSaid> refusal, ZoneId zone) {

  /** What was kept in a row may lack what this version needs: better refused than half read. */
  public Conclusion {
    Objects.requireNonNull(record, "a conclusion without a record");
    Objects.requireNonNull(zone, "a conclusion without a zone");
  }
}

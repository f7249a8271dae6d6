package dialer.app.recordings;

import dialer.compliance.call.CampaignId;
import java.time.Instant;
import java.util.Optional;

/** How long recordings are kept: port. Thread rule: blocks. */
public interface RecordingTerms {

  /** When the recording of a conversation that began then is deleted; empty: never. */
  Optional<Instant> deleteAfter(CampaignId campaign, Instant startedAt);
}

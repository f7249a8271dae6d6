package dialer.app.recordings;

import dialer.campaigns.campaign.RecordingPolicy.Consent;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of recordings: port. A row is made once and stays when its file is deleted, as the proof
 * that there was one and when it went.
 *
 * <p>Thread rule: blocks, never on a pool's loop. Error rule: outside faults throw and change
 * nothing. Every method may be repeated.
 */
public interface RecordingBook {

  /**
   * An attempt as far as its recording goes.
   *
   * @param basis on which basis it was to be recorded; empty: not at all
   * @param agreed whether the agent ticked that the person agreed to it
   * @param startedAt when the recording began: the answer, or the dial where none is known
   * @param connected whether an agent was joined: then there must be something to hear
   * @param over it has ended, and the writer had two seconds to finish
   * @param longOver it ended more than a minute ago: a file that is not finished never will be
   * @param settled whether the agent can no longer tick that the person agreed: the conclusion is
   *     saved, or the attempt ended 15 minutes ago
   */
  record RecordedAttempt(
      UUID attempt,
      ClientId client,
      CampaignId campaign,
      String server,
      Optional<Consent> basis,
      boolean agreed,
      Instant startedAt,
      boolean connected,
      boolean over,
      boolean longOver,
      boolean settled) {

    /** Whether it may be kept at all: with everybody's consent, or where none is needed. */
    boolean permitted() {
      return agreed || basis.map(b -> b != Consent.ALL_PARTY).orElse(true);
    }
  }

  /**
   * A recording that was taken in.
   *
   * @param attempt the one attempt it is of
   * @param sha256 of the file, 64 hexadecimal digits
   * @param ms its length
   * @param deleteAfter when the file goes; empty: never
   */
  record Kept(
      UUID attempt,
      ClientId client,
      CampaignId campaign,
      String server,
      Consent basis,
      String sha256,
      long bytes,
      long ms,
      Instant startedAt,
      Optional<Instant> deleteAfter) {}

  /**
   * A recording whose time is over.
   *
   * @param begun whether its deletion was begun before: then the file may be gone already
   */
  record Due(UUID attempt, String server, Instant startedAt, boolean begun) {}

  /** Those of these attempts that exist. */
  Map<UUID, RecordedAttempt> attempts(Collection<UUID> ids);

  /**
   * The file is about to be deleted because nobody agreed to it, which the audit log says from now
   * on; false: somebody has agreed after all, and it must stay.
   */
  boolean discards(UUID attempt);

  /** Writes the row; answers the hash of the row that is there now, which may be an earlier one. */
  String keep(Kept recording);

  /** Recordings whose time was over at {@code now} and whose files were not deleted. */
  List<Due> due(Instant now, int max);

  /** The file is about to be deleted. */
  void beginDeletion(UUID attempt);

  /** The file is deleted; also written to the audit log. */
  void deleted(UUID attempt, Instant at);

  /** The file was not there although nobody had begun to delete it; it is due again in a day. */
  void missing(UUID attempt);

  /** Conversations of the last day that were to be recorded, ended, and left no recording. */
  List<UUID> withoutRecording(int max);
}

package dialer.ui.compliance;

import dialer.ui.security.Sight;
import dialer.ui.wire.Named;
import dialer.ui.wire.Num;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recorded calls. Thread rule: any. */
public interface Recordings {

  /**
   * A recording.
   *
   * @param ms its length
   * @param basis NOTICE or ALL_PARTY
   */
  record RecordingRow(
      UUID id,
      UUID attempt,
      Instant at,
      long ms,
      String basis,
      Named campaign,
      @Nullable String agent,
      Num number,
      @Nullable Instant deleteAfter) {}

  /** Recordings, newest first. */
  Page<RecordingRow> list(Sight sight, PageRequest page);

  /**
   * The sound of a recording.
   *
   * @param file wav
   * @param genuine whether it has the hash it had when it was taken in
   */
  record Sound(Path file, boolean genuine) {}

  /** The sound; empty if deleted, not here or not in sight. */
  Optional<Sound> audio(UUID id, Sight sight);
}

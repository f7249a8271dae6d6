package dialer.ui.manager;

import dialer.ui.wire.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param reasons why rows were refused, the most frequent first
 */
public record ImportFigures(
    Instant at,
    UUID id,
    UUID campaign,
    @Nullable Named list,
    State state,
    long rows,
    long imported,
    long updated,
    long rejected,
    long duplicates,
    long bytesRead,
    long bytes,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Fault error,
    List<ReasonCount> reasons) {

  /** Where it stands. */
  public enum State {
    PREVIEW,
    READING,
    MOVING,
    DONE,
    FAILED
  }

  /** What went wrong. */
  public record Fault(String key, Map<String, Object> params) {}

  /** How many rows for one reason. */
  public record ReasonCount(String key, long n) {}

  public ImportFigures {
    reasons = List.copyOf(reasons);
  }
}

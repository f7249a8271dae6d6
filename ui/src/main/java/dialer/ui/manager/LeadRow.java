package dialer.ui.manager;

import dialer.ui.wire.Named;
import dialer.ui.wire.Num;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead in a list.
 *
 * @param state DUE, NOT_BEFORE, LIVE, FINISHED or REFUSED
 * @param blocker what holds it; null where nothing does
 */
public record LeadRow(
    UUID id,
    String name,
    @Nullable String kana,
    List<Num> numbers,
    Named list,
    String state,
    @Nullable Instant due,
    int attempts,
    @Nullable String lastOutcome,
    @Nullable String lastDisposition,
    @Nullable String blocker) {

  public LeadRow {
    numbers = List.copyOf(numbers);
  }
}

package dialer.app.desk;

import dialer.ui.agent.AgentDesk.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose desk is on a screen. A desk without a screen counts as lost after {@link #PATIENCE}: pages
 * are loaded anew and lines break; after {@link #GOODBYE} where the page itself said that it
 * closes.
 *
 * <p>Safe for any thread; never blocks.
 */
final class DeskPresence {

  static final Duration PATIENCE = Duration.ofSeconds(10);
  static final Duration GOODBYE = Duration.ofMillis(1_500);

  /**
   * One desk.
   *
   * @param screens how many show it
   * @param lostAt when it counts as lost if no screen comes back; no meaning while there is one
   * @param told whether the loss was told
   */
  private record Seen(int screens, Instant lostAt, boolean told) {}

  private final Map<UUID, Seen> desks = new ConcurrentHashMap<>();

  /** A screen came or went; true if the desk has just come back. */
  boolean changed(UUID account, Presence what, Instant now) {
    boolean[] back = new boolean[1];
    desks.compute(
        account,
        (_, seen) -> {
          Seen before = seen == null ? new Seen(0, now, false) : seen;
          back[0] = what == Presence.OPENED && before.screens() == 0;
          return after(before, what, now);
        });
    return back[0];
  }

  private static Seen after(Seen seen, Presence what, Instant now) {
    int left = Math.max(0, seen.screens() - 1);
    return switch (what) {
      case OPENED -> new Seen(seen.screens() + 1, now, false);
      case BROKEN -> new Seen(left, now.plus(PATIENCE), seen.told());
      case CLOSED -> new Seen(left, now.plus(GOODBYE), seen.told());
    };
  }

  /** Whether a screen shows the account's desk now. */
  boolean has(UUID account) {
    Seen seen = desks.get(account);
    return seen != null && seen.screens() > 0;
  }

  /** Those that count as lost since the last question. */
  List<UUID> lost(Instant now) {
    List<UUID> lost = new ArrayList<>();
    desks.replaceAll((account, seen) -> {
      if (seen.screens() > 0 || seen.told() || now.isBefore(seen.lostAt())) {
        return seen;
      }
      lost.add(account);
      return new Seen(0, seen.lostAt(), true);
    });
    return lost;
  }
}

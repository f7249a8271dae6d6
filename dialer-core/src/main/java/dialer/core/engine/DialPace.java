package dialer.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many calls a minute a campaign places, over the last three minutes. */
final class DialPace {

  private static final Duration WINDOW = Duration.ofMinutes(3);
  private static final int SLOT_SECONDS = 5;

  private record Slot(long number, int calls) {}

  private final Deque<Slot> slots = new ArrayDeque<>();
  private int calls;

  void placed(Instant at) {
    long number = at.getEpochSecond() / SLOT_SECONDS;
    Slot last = slots.peekLast();
    if (last != null && last.number() == number) {
      slots.removeLast();
      slots.addLast(new Slot(number, last.calls() + 1));
    } else {
      slots.addLast(new Slot(number, 1));
    }
    calls++;
    forget(at);
  }

  private void forget(Instant now) {
    long oldest = now.minus(WINDOW).getEpochSecond() / SLOT_SECONDS;
    while (!slots.isEmpty() && slots.getFirst().number() < oldest) {
      calls -= slots.removeFirst().calls();
    }
  }

  double perMinute(Instant now) {
    forget(now);
    return calls / (double) WINDOW.toMinutes();
  }
}

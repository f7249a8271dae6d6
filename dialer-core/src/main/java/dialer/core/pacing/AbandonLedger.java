package dialer.core.pacing;

import dialer.compliance.call.AttemptId;
import dialer.core.pacing.PacingEvent.CallAbandoned;
import dialer.core.pacing.PacingEvent.CallEnded;
import dialer.core.pacing.PacingEvent.CallJoined;
import dialer.core.pacing.PacingEvent.HistoryTold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answered and abandoned calls over the limit's window, in 360 slots of equal length: a call leaves
 * the count with its slot, so at most 1/360 of the window late.
 */
public final class AbandonLedger {

  private static final int SLOTS = 360;

  private final Duration window;
  private final Duration slot;
  private final Deque<Slot> slots = new ArrayDeque<>();

  /** Live calls that are counted, and whether as abandoned. */
  private final Map<AttemptId, Boolean> counted = new HashMap<>();

  private long answered;
  private long abandoned;

  /** Nothing counted yet. */
  public AbandonLedger(Duration window) {
    this.window = window;
    Duration part = window.dividedBy(SLOTS);
    this.slot = part.isZero() ? Duration.ofMillis(1) : part;
  }

  /** Takes in joined, abandoned and ended calls; other events mean nothing here. */
  public void observe(PacingEvent event) {
    if (event instanceof CallJoined joined) {
      joined(joined);
    } else if (event instanceof CallAbandoned gone
        && counted.putIfAbsent(gone.attempt(), true) == null) {
      add(gone.at(), 1, 1);
    } else if (event instanceof CallEnded ended) {
      counted.remove(ended.attempt());
    } else if (event instanceof HistoryTold told) {
      clear();
      told.counts().forEach(c -> add(c.at(), c.answered(), c.abandoned()));
    }
  }

  /** A bridge that wins against the message takes the abandonment back. */
  private void joined(CallJoined event) {
    Boolean before = counted.put(event.attempt(), false);
    if (before == null) {
      add(event.at(), 1, 0);
    } else if (before) {
      add(event.at(), 0, -1);
    }
  }

  private void clear() {
    slots.clear();
    answered = 0;
    abandoned = 0;
  }

  private void add(Instant at, long more, long moreAbandoned) {
    Slot last = slots.peekLast();
    if (last == null || !at.isBefore(last.at().plus(slot))) {
      last = new Slot(at, 0, 0);
    } else {
      slots.removeLast();
    }
    slots.addLast(new Slot(last.at(), last.answered() + more, last.abandoned() + moreAbandoned));
    answered += more;
    abandoned += moreAbandoned;
  }

  /**
   * Answered and abandoned calls of one part of the window. Taken back in a later slot than it was
   * counted in, an abandonment can leave a slot below 0.
   */
  public record Slot(Instant at, long answered, long abandoned) {

    AbandonCount count() {
      long lost = Math.max(0, abandoned);
      return new AbandonCount(at, Math.max(lost, answered), lost);
    }
  }

  private void forget(Instant now) {
    Instant start = now.minus(window);
    while (!slots.isEmpty() && slots.getFirst().at().isBefore(start)) {
      Slot old = slots.removeFirst();
      answered -= old.answered();
      abandoned -= old.abandoned();
    }
  }

  /** The sums of the window that ends now. */
  public AbandonCount counted(Instant now) {
    forget(now);
    return new Slot(now, answered, abandoned).count();
  }

  /** What the window holds, oldest first, for a successor. */
  public List<AbandonCount> history() {
    return slots.stream().map(Slot::count).toList();
  }

  /**
   * All that a ledger knows.
   *
   * @param slots oldest first
   * @param counted live calls that are counted, and whether as abandoned
   */
  public record Memory(List<Slot> slots, Map<AttemptId, Boolean> counted) {
    public Memory {
      slots = List.copyOf(slots);
      counted = Map.copyOf(counted);
    }
  }

  /** For a successor that must go on to the bit. */
  public Memory memory() {
    return new Memory(List.copyOf(slots), counted);
  }

  /** Takes over what another ledger of the same window knew. */
  public void recall(Memory memory) {
    clear();
    counted.clear();
    counted.putAll(memory.counted());
    for (Slot slot : memory.slots()) {
      slots.addLast(slot);
      answered += slot.answered();
      abandoned += slot.abandoned();
    }
  }

  /** How many more calls may be abandoned now, at least 0. */
  int room(AbandonLimit limit, Instant now) {
    AbandonCount sums = counted(now);
    double room = limit.credit() + limit.share() * sums.answered() - sums.abandoned();
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, Math.floor(room)));
  }
}

package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.core.engine.JournalEntry.CampaignDrained;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The loop of one agent pool: campaigns, each with its own pacer, and the agents they share.
 *
 * <p>Events in, commands out; the same events at the same instants give the same commands. Not safe
 * for threads: exactly one driver calls it. Never blocks, waits or asks the time.
 *
 * <p>What a driver owes it: every {@code TakeLeads}, {@code Authorize} and {@code Reconcile} is
 * answered by its event; a server is used only after its first {@code TelephonyBack}; {@link #step}
 * is called no later than {@link #nextDeadline}.
 */
public final class PoolLoop {

  private final PoolId pool;
  private final PoolRooms rooms;

  /**
   * An empty pool.
   *
   * @param attemptIds makes a new id at each call, never one twice
   */
  public PoolLoop(PoolId pool, Supplier<AttemptId> attemptIds) {
    this.pool = pool;
    this.rooms = new PoolRooms(attemptIds);
  }

  /** Which pool it runs. */
  public PoolId pool() {
    return pool;
  }

  /** Takes in what happened up to {@code now}, passes due deadlines, and says what to do. */
  public List<PoolCommand> step(Instant now, List<PoolEvent> events) {
    rooms.now(now);
    events.forEach(rooms.intake::on);
    rooms.calls.serveWaiting();
    rooms.calls.passDeadlines(now);
    rooms.agents.passDeadlines(now);
    rooms.servers.passDeadlines(now);
    rooms.returned.passDeadlines(now);
    rooms.preview.passDeadlines(now);
    rooms.calls.serveWaiting();
    rooms.returned.serveWaiting();
    rooms.placer.place(now);
    drain(now);
    return rooms.orders.drain();
  }

  /** Stopping campaigns whose last call has ended are told; removed ones are let go. */
  private void drain(Instant now) {
    for (CampaignRunner runner : List.copyOf(rooms.campaigns.all())) {
      CampaignId campaign = runner.plan().campaign();
      if (rooms.book.count(campaign) == 0) {
        if (runner.drains()) {
          rooms.orders.journal(new CampaignDrained(campaign, now));
        }
        if (runner.isRemoved()) {
          rooms.campaigns.remove(campaign);
          rooms.book.forget(campaign);
        }
      }
    }
  }

  /** When {@code step} must be called even if nothing happens; empty: not before an event. */
  public Optional<Instant> nextDeadline() {
    Stream<Optional<Instant>> deadlines =
        Stream.of(
            rooms.book.nextDue().map(due -> due.timer().at()),
            rooms.agents.roster().nextDeadline(),
            rooms.servers.nextDeadline(),
            rooms.returned.nextDeadline(),
            rooms.preview.nextDeadline(),
            rooms.placer.nextDeadline());
    return deadlines.flatMap(Optional::stream).min(Instant::compareTo);
  }

  /** What screens show, and why a campaign does not dial. */
  public PoolSnapshot explain(Instant now) {
    return new Explanation(rooms, now).snapshot();
  }
}

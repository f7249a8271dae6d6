package dialer.app.screens;

import dialer.app.desk.AgentSessions.Session;
import dialer.app.screens.LiveDesks.Seat;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where the next agent sits: on the server that can be reached and has the fewest agents. A call is
 * joined on its own server only, so a trunk without agents on its server would carry nothing.
 */
public final class SeatChoice implements Supplier<Seat> {

  private final List<Seat> seats;
  private final Predicate<String> isUp;
  private final Supplier<List<Session>> taken;

  /**
   * Chooses among those.
   *
   * @param seats one for each server, at least one
   * @param isUp whether a server can be reached
   * @param taken the sessions there are
   */
  public SeatChoice(List<Seat> seats, Predicate<String> isUp, Supplier<List<Session>> taken) {
    this.seats = List.copyOf(seats);
    this.isUp = isUp;
    this.taken = taken;
  }

  /** The best one now; with every server away, the emptiest of all. */
  @Override
  public Seat get() {
    List<Session> sessions = taken.get();
    return seats.stream()
        .min(
            Comparator.comparing((Seat seat) -> !isUp.test(seat.server()))
                .thenComparingLong(seat ->
                    sessions.stream().filter(s -> s.server().equals(seat.server())).count()))
        .orElseThrow();
  }
}

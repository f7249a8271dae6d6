package dialer.core.engine;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What keeps the whole pool from placing. */
final class Halts {

  private boolean emergency;
  private boolean leaseLost;
  private Optional<String> journalAway = Optional.empty();
  private final Set<String> blocks = new TreeSet<>();

  void emergency(boolean on) {
    emergency = on;
  }

  boolean isEmergency() {
    return emergency;
  }

  void leaseLost() {
    leaseLost = true;
  }

  boolean isLeaseLost() {
    return leaseLost;
  }

  void journalAway(String reason) {
    journalAway = Optional.of(reason);
  }

  void journalBack() {
    journalAway = Optional.empty();
  }

  Optional<String> journal() {
    return journalAway;
  }

  Set<String> blocks() {
    return blocks;
  }

  boolean mayPlace() {
    return !emergency && !leaseLost && journalAway.isEmpty() && blocks.isEmpty();
  }
}

package dialer.core.engine;

import dialer.compliance.call.CampaignId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What keeps the whole pool from placing. */
final class Halts {

  private Emergencies emergencies = Emergencies.none();
  private boolean leaseLost;
  private Optional<String> journalAway = Optional.empty();
  private final Set<String> blocks = new TreeSet<>();

  /**
   * Stops campaigns, also those that the pool does not know yet; it keeps no other from placing.
   */
  void stop(Optional<CampaignId> campaign) {
    emergencies = emergencies.stop(campaign);
  }

  void lift(Optional<CampaignId> campaign) {
    emergencies = emergencies.lift(campaign);
  }

  Emergencies emergencies() {
    return emergencies;
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
    return !leaseLost && journalAway.isEmpty() && blocks.isEmpty();
  }
}

package dialer.campaigns.simulation;

import dialer.core.engine.CampaignPlan;
import dialer.core.engine.TrunkPlan;
import java.time.Duration;
import java.time.Instant;

/**
 * A day to be simulated.
 *
 * @param start when it begins
 * @param length how long calls are placed; calls in flight are then served to their end
 * @param plan how the campaign is dialed
 * @param trunk the line it uses, one of the plan's
 * @param law what each call is asked
 * @param list whom to call
 * @param callees how they behave
 * @param roster who serves them
 * @param conclusions how conversations end
 */
public record Scenario(
    Instant start,
    Duration length,
    CampaignPlan plan,
    TrunkPlan trunk,
    Law law,
    SimulatedList list,
    Callees callees,
    Roster roster,
    Conclusions conclusions) {

  public Scenario {
    if (length.isNegative() || length.isZero() || length.compareTo(Duration.ofDays(7)) > 0) {
      throw new IllegalArgumentException("a day is simulated for up to 7 days, not " + length);
    }
    if (!plan.trunks().contains(trunk.id())) {
      throw new IllegalArgumentException(trunk.id() + " is none of the campaign's trunks");
    }
  }
}

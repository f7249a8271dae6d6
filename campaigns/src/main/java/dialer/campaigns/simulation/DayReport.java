package dialer.campaigns.simulation;

import dialer.campaigns.lead.LeadState;
import java.util.Map;

/**
 * What a simulated day brought.
 *
 * @param dialed calls that left
 * @param connected people who met an agent
 * @param abandoned people whom no agent met in time
 * @param occupancy (talk + wrap-up) / (logged in − breaks), 0 to 1
 * @param talkMinutesPerHour minutes of talk in an hour logged in, 0 to 60
 * @param meanWaitSeconds time an agent waits for a call, on average
 * @param worstHour largest share abandoned in any hour, 0 to 1
 * @param leads leads by where they stand in the end
 * @param steps how often the loop was asked
 */
public record DayReport(
    long dialed,
    long connected,
    long abandoned,
    double occupancy,
    double talkMinutesPerHour,
    double meanWaitSeconds,
    double worstHour,
    Map<LeadState, Integer> leads,
    long steps) {

  public DayReport {
    leads = Map.copyOf(leads);
  }

  /** The share abandoned of people who answered, 0 to 1; 0 if nobody did. */
  public double abandonRate() {
    long answered = connected + abandoned;
    return answered == 0 ? 0 : (double) abandoned / answered;
  }

  /** Dialed calls for each answered one; 0 if nobody answered. */
  public double callsPerAnswer() {
    long answered = connected + abandoned;
    return answered == 0 ? 0 : (double) dialed / answered;
  }
}

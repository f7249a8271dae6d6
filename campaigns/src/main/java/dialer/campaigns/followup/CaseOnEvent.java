package dialer.campaigns.followup;

import java.time.Duration;
import java.util.Optional;

/**
 * What a follow-up campaign does when the client's system tells of an event.
 *
 * @param event its name, e.g. {@code order_shipped}
 * @param after how long after the event the case is due; whole days keep the local time of day
 * @param owner the agent who owns such cases, by log-in name; empty: anyone
 */
public record CaseOnEvent(String event, Duration after, Optional<String> owner) {

  /** An event of which the campaign has no rule: due a day later, anyone's. */
  public static CaseOnEvent usual(String event) {
    return new CaseOnEvent(event, Duration.ofDays(1), Optional.empty());
  }
}

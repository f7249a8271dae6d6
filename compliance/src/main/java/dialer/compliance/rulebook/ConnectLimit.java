package dialer.compliance.rulebook;

import java.time.Duration;

/**
 * Within what time something must happen, counted from where.
 *
 * @param within the time
 * @param from where the count starts
 */
public record ConnectLimit(Duration within, From from) {

  /** The answer of the network, or the end of the callee's greeting. */
  public enum From {
    ANSWER,
    GREETING_END
  }
}

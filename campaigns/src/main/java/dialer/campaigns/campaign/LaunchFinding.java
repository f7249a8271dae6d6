package dialer.campaigns.campaign;

import java.util.Map;

/**
 * What one launch check said.
 *
 * @param check which
 * @param result what it said
 * @param facts the values it was decided on, e.g. which pack or trunk is missing
 */
public record LaunchFinding(LaunchCheck check, Result result, Map<String, String> facts) {

  /** What a check can say; only MISSING keeps a campaign from starting. */
  public enum Result {
    FINE,
    NOT_NEEDED,
    MISSING
  }

  public LaunchFinding {
    facts = Map.copyOf(facts);
  }
}

package dialer.campaigns.simulation.scenario;

/** A scenario file that cannot be used; the message names file, line, field and what is wanted. */
public final class ScenarioError extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  ScenarioError(String file, int line, String reason) {
    super(file + ", line " + line + ": " + reason);
  }

  ScenarioError(String reason) {
    super(reason);
  }
}

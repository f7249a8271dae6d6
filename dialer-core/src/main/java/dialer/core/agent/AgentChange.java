package dialer.core.agent;

/**
 * A session before and after something happened.
 *
 * @param before as it was; before a log-in it was logged out
 * @param after as it is
 */
public record AgentChange(AgentSession before, AgentSession after) {

  /** Whether screens and reports see a difference. */
  public boolean isVisible() {
    return before.state() != after.state() || !before.reason().equals(after.reason());
  }
}

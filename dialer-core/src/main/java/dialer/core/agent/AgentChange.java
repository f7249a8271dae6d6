package dialer.core.agent;

/**
 * A session before and after something happened.
 *
 * @param before as it was; before a log-in it was logged out
 * @param after as it is
 */
public record AgentChange(AgentSession before, AgentSession after) {

  /** Whether the wrap-up ends at another time than before. */
  public boolean movesEnd() {
    return before.duty() instanceof Duty.WrapUp was
        && after.duty() instanceof Duty.WrapUp is
        && !was.until().equals(is.until());
  }

  /** Whether screens and reports see a difference. */
  public boolean isVisible() {
    return before.state() != after.state() || !before.reason().equals(after.reason());
  }
}

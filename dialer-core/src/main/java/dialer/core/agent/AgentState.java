package dialer.core.agent;

/** What an agent session is doing. */
public enum AgentState {
  /** Logged in, the leg is not (or no longer) parked: cannot take a call. */
  CONNECTING,
  /** Waiting for a call. */
  READY,
  /** Chosen for a call that is being bridged, or looking at a preview card. */
  RESERVED,
  /** Talking. */
  ON_CALL,
  /** After-call work: the disposition is owed. */
  WRAP_UP,
  /** Away, with a reason. */
  PAUSED,
  /** Gone. */
  LOGGED_OUT
}

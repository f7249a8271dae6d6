package dialer.ui.events;

/** The nailed-up call to an agent. */
public enum LegState {
  NONE,
  CALLING,
  PARKED,
  BRIDGED,
  LOST
}

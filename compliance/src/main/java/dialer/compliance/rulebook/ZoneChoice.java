package dialer.compliance.rulebook;

/** In which zone hours are read. Both hold in every candidate zone of a call. */
public enum ZoneChoice {
  CALLEE,
  CALLEE_STRICTEST
}

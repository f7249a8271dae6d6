package dialer.compliance.call;

/** What the called person hears first: a person, a recording, or a synthetic voice. */
public enum Medium {
  LIVE_AGENT,
  PRERECORDED,
  AI_VOICE
}

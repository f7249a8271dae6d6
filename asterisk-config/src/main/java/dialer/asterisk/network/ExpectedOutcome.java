package dialer.asterisk.network;

import java.util.Locale;

/** What a dialer must report about a call to somebody of the network. */
public enum ExpectedOutcome {
  ANSWERED_HUMAN,
  MACHINE,
  BUSY,
  NO_ANSWER,
  INVALID_NUMBER,
  CONGESTION,
  FAILED;

  /** The word in tables and JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dialer.app.asterisk.ami;

import java.util.Map;

/** What became of an action. */
public sealed interface Answer {

  /** Asterisk took it; says nothing yet about a call. Keys in lower case. */
  record Accepted(Map<String, String> fields) implements Answer {
    public Accepted {
      fields = Map.copyOf(fields);
    }
  }

  /** Asterisk said no, in its own words. */
  record Refused(String reason) implements Answer {}

  /**
   * Not sent, or sent and not answered: it may still be carried out, so it is never sent again.
   *
   * @param sent false only if certainly no byte of it left
   */
  record Unknown(boolean sent, String reason) implements Answer {}
}

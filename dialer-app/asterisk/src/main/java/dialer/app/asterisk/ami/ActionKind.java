package dialer.app.asterisk.ami;

import dialer.asterisk.names.Dialplan;
import dialer.asterisk.names.Dialplan.Context;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The actions the dialer may send, and the grammar of each field: a closed list.
 *
 * <p>There is no Application, Data, CallerID or Command here, and no channel that holds a number,
 * so neither a lead's text nor a mistake of ours can become an order.
 */
public enum ActionKind {
  /** Dials an attempt through the guard, an agent's own telephone, or sweeps kept refusals. */
  ORIGINATE(
      "Originate",
      Map.of(
          "Channel",
          quoted(Dialplan.GUARDED_CHANNEL)
              + "|"
              + quoted("Local/s@" + Context.REFUSAL_SWEEP + "/n")
              + "|PJSIP/[A-Za-z0-9_-]{1,80}",
          "ChannelId",
          "[a-z0-9-]{1,60}",
          "OtherChannelId",
          "[a-z0-9-]{1,60};2",
          "Context",
          Context.CALLEE + "|" + Context.AGENT_PARK + "|" + Context.REFUSAL_SWEEP,
          "Exten",
          Dialplan.EXTENSION + "|end",
          "Priority",
          "1",
          "Async",
          "true",
          "Timeout",
          "[0-9]{4,6}",
          "Variable",
          "(__ATTEMPT|__NODE|AGENT_LEG)=[a-z0-9-]{1,60}")),
  /** Joins two legs without a tone. */
  BRIDGE("Bridge", Map.of("Channel1", Grammar.LEG, "Channel2", Grammar.LEG, "Tone", "no")),
  /** Sends the callee's half to the safe-harbor message or the questions. */
  REDIRECT(
      "Redirect",
      Map.of(
          "Channel",
          Grammar.LEG,
          "Context",
          Context.SAFE_HARBOR + "|" + Context.QUESTIONS,
          "Exten",
          Dialplan.EXTENSION,
          "Priority",
          "1")),
  /** Ends one leg; never a pattern of names. */
  HANGUP("Hangup", Map.of("Channel", Grammar.LEG, "Cause", "[0-9]{1,3}")),
  /** Lists all legs with the given variables. */
  STATUS("Status", Map.of("Variables", "[A-Z_,]{1,100}")),
  /** When the server started, and how many calls it has processed. */
  CORE_STATUS("CoreStatus", Map.of()),
  /** Names what this user may do; executes nothing. */
  LIST_COMMANDS("ListCommands", Map.of()),
  /** Asks for a sign of life. */
  PING("Ping", Map.of());

  private static final class Grammar {
    /** A Uniqueid or a channel name; not a leading slash, which Asterisk reads as a pattern. */
    static final String LEG = "[A-Za-z0-9][A-Za-z0-9._/;@-]{0,150}";
  }

  private final String word;
  private final Map<String, String> fields;

  ActionKind(String word, Map<String, String> fields) {
    this.word = word;
    this.fields = fields;
  }

  /** Asterisk's name of the action. */
  public String word() {
    return word;
  }

  /**
   * Throws {@link UnsafeAction} unless this action has the field and the value fits its grammar.
   */
  void check(String field, String value) {
    SafeText.checked("key of " + word, field);
    SafeText.checked(field, value);
    String grammar = fields.get(field);
    if (grammar == null) {
      throw new UnsafeAction(field, "is not a field that the dialer sends with " + word);
    }
    if (!Pattern.matches(grammar, value)) {
      throw new UnsafeAction(field, "of " + word + " has a value that the dialer never sends");
    }
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }
}

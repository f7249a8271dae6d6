package dialer.app.asterisk.ami;

import dialer.asterisk.names.Dialplan;
import dialer.asterisk.names.Dialplan.Context;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /**
     * A Uniqueid, ours or Asterisk's; never a channel's name, which could be a pattern of names.
     */
    static final String LEG =
        UUID + "(;[12])?|agent-" + UUID + "|([A-Za-z0-9-]{1,40}-)?[0-9]{1,12}\\.[0-9]{1,10}";
  }

  private final String word;
  private final Map<String, Pattern> fields;

  ActionKind(String word, Map<String, String> fields) {
    this.word = word;
    this.fields =
        fields.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, field -> Pattern.compile(field.getValue())));
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
    Pattern grammar = fields.get(field);
    if (grammar == null) {
      throw new UnsafeAction(field, "is not a field that the dialer sends with " + word);
    }
    if (!grammar.matcher(value).matches()) {
      throw new UnsafeAction(field, "of " + word + " has a value that the dialer never sends");
    }
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }
}

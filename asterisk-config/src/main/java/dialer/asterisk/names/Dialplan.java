package dialer.asterisk.names;

import java.util.List;

/**
 * Names in the dialplan that the application uses too. The contract is {@code docs/asterisk.md}.
 */
public final class Dialplan {

  /** The channel that an Originate names for every callee: it holds no number. */
  public static final String GUARDED_CHANNEL = "Local/s@dial-guard/n";

  /** What is added to an attempt id to make the Uniqueid of the guard's half of the Local pair. */
  public static final String GUARD_HALF = ";2";

  /** What stands before the id of an agent leg in its Uniqueid. */
  public static final String AGENT_LEG_PREFIX = "agent-";

  /** The one extension of every context the application names. */
  public static final String EXTENSION = "s";

  /** SIP header of the carrier leg that holds the attempt id. */
  public static final String ATTEMPT_HEADER = "X-Attempt";

  /** Families of AstDB. */
  public static final String KEPT_REFUSALS = "refusal";

  private Dialplan() {}

  /** Contexts. */
  public static final class Context {
    public static final String DIAL_GUARD = "dial-guard";
    public static final String CALLEE = "callee";
    public static final String SAFE_HARBOR = "safe-harbor";
    public static final String QUESTIONS = "questions";
    public static final String AGENT_PARK = "agent-park";
    public static final String FROM_AGENT = "from-agent";
    public static final String FROM_TRUNK = "from-trunk";
    public static final String REFUSAL_SWEEP = "refusal-sweep";

    private Context() {}
  }

  /** Channel variables: given by Originate, or set by the application over FastAGI. */
  public static final class Variable {
    /** Attempt id; inherited by every leg of the call, so that all its events carry it. */
    public static final String ATTEMPT = "ATTEMPT";

    /** Number of the application node to ask, from 1, in the order of the configuration. */
    public static final String NODE = "NODE";

    public static final String AGENT_LEG = "AGENT_LEG";

    public static final String GUARD = "GUARD";
    public static final String NUMBER = "NUMBER";
    public static final String TRUNK = "TRUNK";
    public static final String CALLER_ID = "CALLER_ID";
    public static final String RING_SECONDS = "RING_SECONDS";
    public static final String RECORD = "RECORD";
    public static final String AMD = "AMD";
    public static final String ON_ANSWER = "ON_ANSWER";
    public static final String MESSAGE = "MESSAGE";

    public static final String REFUSAL = "REFUSAL";

    public static final String ACTION = "ACTION";
    public static final String PROMPT = "PROMPT";
    public static final String KEYS = "KEYS";
    public static final String SECONDS = "SECONDS";
    public static final String WHO = "WHO";
    public static final String WAIT_SECONDS = "WAIT_SECONDS";

    private Variable() {}

    /** The name under which Originate sets a variable so that all later legs inherit it. */
    public static String inherited(String variable) {
      return "__" + variable;
    }
  }

  /** Values the dialplan compares with. */
  public static final class Value {
    public static final String DIAL = "DIAL";
    public static final String REFUSE = "REFUSE";
    public static final String ON = "1";
    public static final String OFF = "0";
    public static final String KEPT = "KEPT";
    public static final String AGENT = "AGENT";
    public static final String QUESTIONS = "QUESTIONS";
    public static final String MESSAGE = "MESSAGE";
    public static final String HANGUP = "HANGUP";
    public static final String ASK = "ASK";
    public static final String SAY = "SAY";
    public static final String END = "END";

    /** The key given to {@code /question} when nobody pressed one. */
    public static final String NO_KEY = "none";

    private Value() {}
  }

  /** FastAGI paths, without the leading slash. */
  public static final class AgiPath {
    public static final String DIAL_GUARD = "dial-guard";
    public static final String REFUSAL_KEY = "refusal-key";
    public static final String RETURNED_CALL = "returned-call";
    public static final String QUESTION = "question";

    private AgiPath() {}
  }

  /** UserEvents and their fields. */
  public static final class Event {
    public static final String DIAL_ENDED = "DialEnded";
    public static final String CALLEE_ANSWERED = "CalleeAnswered";
    public static final String AMD_RESULT = "AmdResult";
    public static final String SAFE_HARBOR = "SafeHarbor";
    public static final String QUESTIONS = "Questions";
    public static final String AGENT_PARKED = "AgentParked";
    public static final String RETURNED_CALL = "ReturnedCall";

    /** Events of Asterisk itself that the events user is shown, besides UserEvent. */
    public static final List<String> ALLOWED =
        List.of(
            "DialBegin",
            "Newstate",
            "BridgeEnter",
            "BridgeLeave",
            "HangupRequest",
            "Hangup",
            "OriginateResponse",
            "UserEvent",
            "ContactStatus",
            "FullyBooted",
            "Shutdown",
            "Reload");

    private Event() {}
  }

  /** Names of the two AMI users. */
  public static final class AmiUser {
    public static final String EVENTS = "events";
    public static final String ACTIONS = "actions";

    private AmiUser() {}
  }
}

package dialer.app.asterisk.ami.wire;

import dialer.asterisk.names.Dialplan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asteriskjava.manager.AsteriskMapping;
import org.asteriskjava.manager.event.UserEvent;

/** A UserEvent of our dialplan: its fields by name; one subclass per name, as the library wants. */
public abstract class DialplanEvent extends UserEvent {
  private static final long serialVersionUID = 1L;

  /** All of them, to be registered with a connection. */
  public static final List<Class<? extends DialplanEvent>> ALL =
      List.of(
          DialEnded.class,
          CalleeAnswered.class,
          AmdResult.class,
          SafeHarbor.class,
          Questions.class,
          AgentParked.class,
          ReturnedCall.class);

  private final HashMap<String, String> fields = new HashMap<>();
  private final String name;

  DialplanEvent(Object source, String name) {
    super(source);
    this.name = name;
  }

  /** The name the dialplan gave it. */
  public String name() {
    return name;
  }

  /** Its fields, names in lower case. */
  public Map<String, String> fields() {
    return fields;
  }

  public void setAttempt(String value) {
    put("attempt", value);
  }

  public void setGuard(String value) {
    put("guard", value);
  }

  public void setWall(String value) {
    put("wall", value);
  }

  public void setDialStatus(String value) {
    put("dialstatus", value);
  }

  public void setHangupCause(String value) {
    put("hangupcause", value);
  }

  public void setTechCause(String value) {
    put("techcause", value);
  }

  public void setRingMs(String value) {
    put("ringms", value);
  }

  public void setProgressMs(String value) {
    put("progressms", value);
  }

  public void setAnsweredMs(String value) {
    put("answeredms", value);
  }

  public void setAmd(String value) {
    put("amd", value);
  }

  public void setStatus(String value) {
    put("status", value);
  }

  public void setPhase(String value) {
    put("phase", value);
  }

  public void setBy(String value) {
    put("by", value);
  }

  public void setAgentLeg(String value) {
    put("agentleg", value);
  }

  public void setRound(String value) {
    put("round", value);
  }

  public void setLeg(String value) {
    put("leg", value);
  }

  private void put(String field, String value) {
    if (value != null) {
      fields.put(field, value);
    }
  }

  /** {@link Dialplan.Event#DIAL_ENDED}. */
  @AsteriskMapping(Dialplan.Event.DIAL_ENDED)
  public static class DialEnded extends DialplanEvent {
    private static final long serialVersionUID = 1L;

    public DialEnded(Object source) {
      super(source, Dialplan.Event.DIAL_ENDED);
    }
  }

  /** {@link Dialplan.Event#CALLEE_ANSWERED}. */
  @AsteriskMapping(Dialplan.Event.CALLEE_ANSWERED)
  public static class CalleeAnswered extends DialplanEvent {
    private static final long serialVersionUID = 1L;

    public CalleeAnswered(Object source) {
      super(source, Dialplan.Event.CALLEE_ANSWERED);
    }
  }

  /** {@link Dialplan.Event#AMD_RESULT}. */
  @AsteriskMapping(Dialplan.Event.AMD_RESULT)
  public static class AmdResult extends DialplanEvent {
    private static final long serialVersionUID = 1L;

    public AmdResult(Object source) {
      super(source, Dialplan.Event.AMD_RESULT);
    }
  }

  /** {@link Dialplan.Event#SAFE_HARBOR}. */
  @AsteriskMapping(Dialplan.Event.SAFE_HARBOR)
  public static class SafeHarbor extends DialplanEvent {
    private static final long serialVersionUID = 1L;

    public SafeHarbor(Object source) {
      super(source, Dialplan.Event.SAFE_HARBOR);
    }
  }

  /** {@link Dialplan.Event#QUESTIONS}. */
  @AsteriskMapping(Dialplan.Event.QUESTIONS)
  public static class Questions extends DialplanEvent {
    private static final long serialVersionUID = 1L;

    public Questions(Object source) {
      super(source, Dialplan.Event.QUESTIONS);
    }
  }

  /** {@link Dialplan.Event#AGENT_PARKED}. */
  @AsteriskMapping(Dialplan.Event.AGENT_PARKED)
  public static class AgentParked extends DialplanEvent {
    private static final long serialVersionUID = 1L;

    public AgentParked(Object source) {
      super(source, Dialplan.Event.AGENT_PARKED);
    }
  }

  /** {@link Dialplan.Event#RETURNED_CALL}. */
  @AsteriskMapping(Dialplan.Event.RETURNED_CALL)
  public static class ReturnedCall extends DialplanEvent {
    private static final long serialVersionUID = 1L;

    public ReturnedCall(Object source) {
      super(source, Dialplan.Event.RETURNED_CALL);
    }
  }
}

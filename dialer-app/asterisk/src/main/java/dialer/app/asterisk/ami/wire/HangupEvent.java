package dialer.app.asterisk.ami.wire;

/**
 * The library's event has no place for the protocol's own words, such as {@code SIP 486 Busy Here};
 * registered under the same name, this one replaces it.
 */
public class HangupEvent extends org.asteriskjava.manager.event.HangupEvent {
  private static final long serialVersionUID = 1L;

  private String techCause = "";

  /** For the library. */
  public HangupEvent(Object source) {
    super(source);
  }

  public String getTechCause() {
    return techCause;
  }

  public void setTechCause(String techCause) {
    this.techCause = techCause;
  }
}

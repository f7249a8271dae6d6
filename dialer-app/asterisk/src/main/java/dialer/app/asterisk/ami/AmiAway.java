package dialer.app.asterisk.ami;

/** The server cannot be asked now; it will be asked again after the next reconnect. */
public final class AmiAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AmiAway(String why) {
    super(why);
  }
}

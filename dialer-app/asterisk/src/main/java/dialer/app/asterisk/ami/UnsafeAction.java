package dialer.app.asterisk.ami;

/** An action was refused before a byte of it left; the message names the field, never its value. */
public final class UnsafeAction extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnsafeAction(String field, String why) {
    super("the AMI field '" + field + "' " + why);
  }
}

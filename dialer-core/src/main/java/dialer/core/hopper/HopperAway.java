package dialer.core.hopper;

/** The hopper's cache cannot be reached; nothing is lost, leads are read from the store instead. */
public final class HopperAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What was tried, and why it failed. */
  public HopperAway(String message, Throwable cause) {
    super(message, cause);
  }
}

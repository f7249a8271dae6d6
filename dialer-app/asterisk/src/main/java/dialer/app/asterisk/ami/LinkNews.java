package dialer.app.asterisk.ami;

/** What a link tells its one reader, in order. */
public sealed interface LinkNews {

  /** Asterisk's event. */
  record Event(AmiEvent event) implements LinkNews {}

  /** Events were lost here: what is believed must be compared with the server. */
  record Gap() implements LinkNews {}

  /**
   * Both connections are logged in and checked.
   *
   * @param restarted whether Asterisk was started anew since the link was last up
   */
  record Up(boolean restarted) implements LinkNews {}

  /** The link is lost or could not be made; it is tried again by itself. */
  record Down(String why) implements LinkNews {}

  /** Something of ours to be done in order with the events. */
  record Work(Runnable task) implements LinkNews {}
}

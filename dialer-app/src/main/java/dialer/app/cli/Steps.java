package dialer.app.cli;

/** Progress for people, on standard error so that results can be piped. */
final class Steps {

  private Steps() {}

  static void say(String step) {
    System.err.println("dialer: " + step);
  }
}

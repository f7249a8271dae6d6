package dialer.app.asterisk.agi;

/** A sound's path below the server's folder of sounds, without its ending. */
final class SoundName {

  private SoundName() {}

  /** Returns the name, which may be empty for none; throws if the dialplan would refuse it. */
  static String checked(String name) {
    if (!name.matches("([A-Za-z0-9][A-Za-z0-9_/-]{0,99})?")) {
      throw new IllegalArgumentException(
          "the name of a sound holds letters, digits, '-', '_' and '/', at most 100");
    }
    return name;
  }
}

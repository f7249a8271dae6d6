package dialer.app.box;

import java.security.SecureRandom;

/** Ports for the audio of one Asterisk, so that several boxes can stand side by side. */
final class AudioPorts {

  /** How many one server takes: two for each leg. */
  private static final int COUNT = 2000;

  private static final int FIRST = 12_000;
  private static final int BLOCKS = 9;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AudioPorts() {}

  /** The first port of a block below the system's own range; Asterisk passes over those in use. */
  static int first() {
    return FIRST + RANDOM.nextInt(BLOCKS) * COUNT;
  }

  /** The last port of the block that begins there. */
  static int last(int first) {
    return first + COUNT - 1;
  }
}

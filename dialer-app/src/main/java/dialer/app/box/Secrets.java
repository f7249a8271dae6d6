package dialer.app.box;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random secrets for servers that live only as long as we do. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** 128 random bits in hex. */
  static String random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

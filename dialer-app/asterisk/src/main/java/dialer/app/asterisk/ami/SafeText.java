package dialer.app.asterisk.ami;

import java.nio.charset.StandardCharsets;

/**
 * The first wall around what leaves for Asterisk: one header stays one header.
 *
 * <p>Asterisk ends a header at a carriage return or a bare line feed and ends an action at an empty
 * line; asterisk-java writes values as they are. So a control character is refused, never repaired.
 */
final class SafeText {

  /** Asterisk reads 1,024 bytes per line at most; "key: value" must stay below. */
  static final int MAX_BYTES = 1_000;

  private SafeText() {}

  /** Returns the text, or throws {@link UnsafeAction} naming the field. */
  static String checked(String field, String text) {
    text.chars()
        .filter(SafeText::isControl)
        .findFirst()
        .ifPresent(c -> {
          throw new UnsafeAction(field, "holds the control character U+%04X".formatted(c));
        });
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new UnsafeAction(field, "is longer than " + MAX_BYTES + " bytes");
    }
    return text;
  }

  private static boolean isControl(int c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
  }
}

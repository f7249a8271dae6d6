package dialer.campaigns.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Which charset reads a stream of bytes. A byte order mark decides; else zero bytes on one side of
 * each pair mean UTF-16; else what is valid UTF-8 is UTF-8, because other text hardly ever is by
 * chance; else windows-31j, the CP932 of Japanese spreadsheets.
 */
final class CharsetProbe {

  /** CP932: Shift_JIS with the characters 髙 and 﨑. */
  static final Charset CP932 = Charset.forName("windows-31j");

  private static final double MOST_STRAY_ZEROS = 0.01;

  private final CharsetTrial utf8 = new CharsetTrial(StandardCharsets.UTF_8);
  private final CharsetTrial cp932 = new CharsetTrial(CP932);
  private final byte[] mark = new byte[3];
  private long bytes;
  private long evenZeros;
  private long oddZeros;

  /**
   * What was found.
   *
   * @param charset the charset to read with
   * @param certain whether it reads everything and no other one reads it differently
   * @param markLength length of the byte order mark
   * @param text false for bytes that are no text at all
   */
  record Found(Charset charset, boolean certain, int markLength, boolean text) {}

  void take(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      long at = bytes + i;
      if (at < mark.length) {
        mark[(int) at] = buffer[i];
      }
      if (buffer[i] == 0) {
        evenZeros += (at & 1) == 0 ? 1 : 0;
        oddZeros += at & 1;
      }
    }
    bytes += length;
    utf8.take(buffer, length);
    cp932.take(buffer, length);
  }

  Found found() {
    int first = (mark[0] & 0xff) << 8 | mark[1] & 0xff;
    if (bytes >= 3 && first == 0xefbb && (mark[2] & 0xff) == 0xbf) {
      return new Found(StandardCharsets.UTF_8, utf8.reads(), 3, fewZeros());
    }
    if (bytes >= 2 && first == 0xfffe) {
      return new Found(StandardCharsets.UTF_16LE, bytes % 2 == 0, 2, true);
    }
    if (bytes >= 2 && first == 0xfeff) {
      return new Found(StandardCharsets.UTF_16BE, bytes % 2 == 0, 2, true);
    }
    return withoutMark();
  }

  private Found withoutMark() {
    if (!fewZeros()) {
      boolean little = oddZeros > 20 * evenZeros;
      boolean big = evenZeros > 20 * oddZeros;
      return new Found(
          big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, false, 0, little || big);
    }
    if (utf8.reads()) {
      return new Found(StandardCharsets.UTF_8, true, 0, true);
    }
    if (cp932.reads()) {
      return new Found(CP932, true, 0, true);
    }
    boolean mostlyUtf8 = utf8.faults() <= cp932.faults();
    return new Found(mostlyUtf8 ? StandardCharsets.UTF_8 : CP932, false, 0, true);
  }

  private boolean fewZeros() {
    return evenZeros + oddZeros <= bytes * MOST_STRAY_ZEROS;
  }
}

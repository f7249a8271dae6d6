package dialer.app.asterisk.ami;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines ended by a line feed; remembers no more than a limit of each, whatever is sent. */
final class LineReader {

  /** Asterisk's own lines stay far below; what is longer is cut, and its packet is dropped. */
  static final int MAX_LINE = 16_384;

  private final InputStream in;
  private boolean cut;

  LineReader(InputStream in) {
    this.in = new BufferedInputStream(in, 65_536);
  }

  /**
   * The next line without its end, or null at the end of the stream; an unended line is no line.
   */
  @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    cut = false;
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return null;
      }
      if (line.size() < MAX_LINE) {
        line.write(b);
      } else {
        cut = true;
      }
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether the last line was longer than the limit. */
  boolean wasCut() {
    return cut;
  }
}

package dialer.campaigns.importing;

import java.io.IOException;
import java.io.Reader;

/** Characters of a file, some of which may be pushed back and read again. */
final class RowInput {

  private final Reader reader;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int end;
  private String again = "";
  private int againAt;

  RowInput(Reader reader) {
    this.reader = reader;
  }

  /** The next character, or -1 at the end. */
  int read() throws IOException {
    if (againAt < again.length()) {
      return again.charAt(againAt++);
    }
    if (at == end) {
      end = reader.read(buffer);
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[at++];
  }

  /** Lets {@code text} be read before what follows. */
  void pushBack(String text) {
    again = text + again.substring(againAt);
    againAt = 0;
  }

  /** CR LF is one line end. */
  void swallowLineFeedAfter(int lineEnd) throws IOException {
    if (lineEnd != '\r') {
      return;
    }
    int next = read();
    if (next >= 0 && next != '\n') {
      pushBack(String.valueOf((char) next));
    }
  }

  /** Reads to the end of the line. */
  void skipLine() throws IOException {
    int c = read();
    while (c >= 0 && c != '\n' && c != '\r') {
      c = read();
    }
    swallowLineFeedAfter(c);
  }

  /** Where the first line of {@code text} ends, or -1 if it has no end. */
  static int lineEnd(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return i;
      }
    }
    return -1;
  }

  /** What follows the line end at {@code end}. */
  static String afterLineEnd(CharSequence text, int end) {
    boolean two =
        text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
    return text.subSequence(end + (two ? 2 : 1), text.length()).toString();
  }
}

package dialer.campaigns.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a lead file: decoded, without byte order mark and without a {@code sep=} line. */
final class FileText {

  private static final int LONGEST_SEPARATOR_LINE = 8;

  private FileText() {}

  /**
   * Opens the file; bytes that the charset cannot read become U+FFFD and refuse their row later.
   */
  static BufferedReader open(LeadFile file, Charset charset) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(), decoder));
    reader.mark(1);
    if (reader.read() != 0xfeff) {
      reader.reset();
    }
    return reader;
  }

  /**
   * The delimiter of a first line {@code sep=;} as spreadsheets write it, which is then skipped.
   */
  static Optional<Character> separatorLine(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_SEPARATOR_LINE);
    char[] start = new char[LONGEST_SEPARATOR_LINE];
    int n = Math.max(0, reader.read(start));
    reader.reset();
    Matcher line =
        Pattern.compile("(?i)\"?sep=([,;\\t])\"?\\r?\\n[\\s\\S]*").matcher(new String(start, 0, n));
    if (!line.matches()) {
      return Optional.empty();
    }
    reader.readLine();
    return Optional.of(line.group(1).charAt(0));
  }
}

package dialer.campaigns.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What one pass over the whole file tells: nothing is guessed from the first page alone, because a
 * list may hold its first Japanese name on row 90,000.
 *
 * @param sha256 of all bytes, lower-case hex
 * @param bytes how many
 * @param charset the charset that reads it
 * @param certain false where no charset reads all of it, or two do and they differ
 * @param refusal why it cannot be a lead file, if so
 */
public record FileProbe(
    String sha256, long bytes, Charset charset, boolean certain, Optional<FileRefusal> refusal) {

  /** The largest file that is read, 1 GiB. */
  public static final long MAX_BYTES = 1L << 30;

  private static final List<String> FOREIGN =
      List.of("504b0304", "d0cf11e0", "25504446", "1f8b", "89504e47");
  private static final int FIRST_BYTES = 16;

  /** Reads the file once, in bounded memory. */
  public static FileProbe of(LeadFile file) throws IOException {
    MessageDigest digest = newDigest();
    CharsetProbe charsets = new CharsetProbe();
    byte[] first = new byte[0];
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = file.open()) {
      for (int n = in.read(buffer); n >= 0 && bytes <= MAX_BYTES; n = in.read(buffer)) {
        first = first.length > 0 ? first : Arrays.copyOf(buffer, Math.min(n, FIRST_BYTES));
        digest.update(buffer, 0, n);
        charsets.take(buffer, n);
        bytes += n;
      }
    }
    CharsetProbe.Found found = charsets.found();
    return new FileProbe(
        HexFormat.of().formatHex(digest.digest()),
        bytes,
        found.charset(),
        found.certain(),
        refusal(bytes, first, found));
  }

  private static Optional<FileRefusal> refusal(long bytes, byte[] first, CharsetProbe.Found found) {
    if (bytes <= found.markLength()) {
      return Optional.of(FileRefusal.EMPTY);
    }
    if (bytes > MAX_BYTES) {
      return Optional.of(FileRefusal.TOO_LARGE);
    }
    String start = HexFormat.of().formatHex(first);
    boolean foreign = FOREIGN.stream().anyMatch(start::startsWith);
    return foreign || !found.text() ? Optional.of(FileRefusal.NOT_TEXT) : Optional.empty();
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package dialer.app.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is known of a WAV file without listening.
 *
 * @param bytes its size
 * @param ms its length by its size, in milliseconds
 * @param closed whether its head says the size it has: the writer has finished
 */
public record WavFile(long bytes, long ms, boolean closed) {

  /** The head that Asterisk writes; a file of this size holds no sound. */
  static final int HEAD = 44;

  private static final int BYTES_PER_SECOND_AT = 28;
  private static final int SOUND_BYTES_AT = 40;

  /** 8000 samples of 2 bytes, where the head says nothing. */
  private static final int USUAL_BYTES_PER_SECOND = 16_000;

  /** Looks at the head and the size. */
  static WavFile read(Path file) throws IOException {
    long size = Files.size(file);
    if (size < HEAD) {
      return new WavFile(size, 0, false);
    }
    ByteBuffer head;
    try (InputStream in = Files.newInputStream(file)) {
      head = ByteBuffer.wrap(in.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
    }
    long said = Integer.toUnsignedLong(head.getInt(SOUND_BYTES_AT));
    int rate = head.getInt(BYTES_PER_SECOND_AT);
    long perSecond = rate > 0 ? rate : USUAL_BYTES_PER_SECOND;
    long there = size - HEAD;
    return new WavFile(size, there * 1000 / perSecond, said == there || said + 1 == there);
  }

  /** Whether there is nothing to hear. */
  boolean isEmpty() {
    return bytes <= HEAD;
  }

  /** The SHA-256 of a file, as 64 lower-case hexadecimal digits. */
  public static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digested =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

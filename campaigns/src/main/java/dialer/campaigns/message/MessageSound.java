package dialer.campaigns.message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * A sound as Asterisk plays it without converting: 8000 samples per second, 16 bits, one channel.
 *
 * <p>Silence before the first word is cut, because what counts is when a person hears something.
 */
public final class MessageSound {

  /** Samples per second. */
  public static final int RATE = 8000;

  /** The largest upload, in bytes: a minute in stereo at 48 kHz, and some more. */
  public static final int LARGEST_UPLOAD = 12 << 20;

  private static final int SHORTEST_SECONDS = 1;
  private static final int LONGEST_SECONDS = 60;
  private static final int WINDOW = RATE / 50;

  /** About -46 dB below full loudness: a room without a speaker is quieter, a whisper is not. */
  private static final double HEARD = 160;

  private final short[] samples;

  private MessageSound(short[] samples) {
    this.samples = samples;
  }

  /** Reads an uploaded WAV file. Never throws for its content. */
  public static SoundReading read(byte[] upload) {
    if (upload.length > LARGEST_UPLOAD) {
      return refused("sound_too_large", Map.of("max", LARGEST_UPLOAD >> 20));
    }
    return WavFile.read(upload)
        .map(MessageSound::checked)
        .orElseGet(() -> refused("sound_format", Map.of()));
  }

  private static SoundReading checked(WavFile file) {
    if (file.seconds() > LONGEST_SECONDS) {
      return refused("sound_length", Map.of("min", SHORTEST_SECONDS, "max", LONGEST_SECONDS));
    }
    short[] heard = trimmed(Resampling.to(RATE, file.rate(), file.samples()));
    if (heard.length == 0) {
      return refused("sound_silent", Map.of());
    }
    return heard.length < SHORTEST_SECONDS * RATE
        ? refused("sound_length", Map.of("min", SHORTEST_SECONDS, "max", LONGEST_SECONDS))
        : new SoundReading.Readable(new MessageSound(heard));
  }

  private static SoundReading refused(String key, Map<String, Object> params) {
    return new SoundReading.Unreadable(key, params);
  }

  /** From the first window with something in it to a little after the last. */
  private static short[] trimmed(short[] samples) {
    int first = -1;
    int last = -1;
    for (int at = 0; at + WINDOW <= samples.length; at += WINDOW) {
      if (loudness(samples, at) > HEARD) {
        first = first < 0 ? at : first;
        last = at + WINDOW;
      }
    }
    return first < 0
        ? new short[0]
        : Arrays.copyOfRange(samples, first, Math.min(samples.length, last + 10 * WINDOW));
  }

  private static double loudness(short[] samples, int from) {
    double squares = 0;
    for (int i = from; i < from + WINDOW; i++) {
      squares += (double) samples[i] * samples[i];
    }
    return Math.sqrt(squares / WINDOW);
  }

  /** How long it lasts. */
  public Duration length() {
    return Duration.ofMillis(samples.length * 1000L / RATE);
  }

  /** The name under which it is played: the hash of its bytes. */
  public String name() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(wav());
      return "message/" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The bytes of its WAV file. */
  public byte[] wav() {
    ByteBuffer file =
        ByteBuffer.allocate(44 + 2 * samples.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(ascii("RIFF"))
            .putInt(36 + 2 * samples.length)
            .put(ascii("WAVEfmt "))
            .putInt(16)
            .putShort((short) 1)
            .putShort((short) 1)
            .putInt(RATE)
            .putInt(2 * RATE)
            .putShort((short) 2)
            .putShort((short) 16)
            .put(ascii("data"))
            .putInt(2 * samples.length);
    for (short sample : samples) {
      file.putShort(sample);
    }
    return file.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

package dialer.asterisk.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A sound under construction: 8000 samples per second, 16 bits, one channel. */
public final class Waveform {

  /** Samples per second. */
  public static final int RATE = 8000;

  private final ByteArrayOutputStream samples = new ByteArrayOutputStream();

  /** Adds silence. */
  public Waveform silence(double seconds) {
    return add(seconds, t -> 0);
  }

  /** Adds a pure tone of a tenth of full loudness. */
  public Waveform tone(double seconds, double hertz) {
    return add(seconds, t -> 0.1 * Math.sin(2 * Math.PI * hertz * t));
  }

  /**
   * Adds something a speech detector takes for words: a buzz of about 120 Hz with formants, cut
   * into syllables of a quarter second with short gaps.
   */
  public Waveform speech(double seconds) {
    return add(seconds, Waveform::syllables);
  }

  private static double syllables(double t) {
    double within = t % 0.28;
    if (within > 0.24) {
      return 0;
    }
    double envelope = Math.sin(Math.PI * within / 0.24);
    double pitch = 2 * Math.PI * (118 + 9 * Math.sin(2 * Math.PI * 0.7 * t)) * t;
    double voice = 0;
    for (int harmonic = 1; harmonic <= 12; harmonic++) {
      double hertz = 118.0 * harmonic;
      voice += Math.sin(harmonic * pitch) * (near(hertz, 600) + 0.6 * near(hertz, 1250) + 0.1);
    }
    return 0.12 * envelope * voice;
  }

  private static double near(double hertz, double formant) {
    double distance = (hertz - formant) / 150;
    return 1 / (1 + distance * distance);
  }

  private interface Shape {
    double at(double seconds);
  }

  private Waveform add(double seconds, Shape shape) {
    ByteBuffer buffer =
        ByteBuffer.allocate(2 * (int) (seconds * RATE)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; buffer.hasRemaining(); i++) {
      double loudness = Math.clamp(shape.at((double) i / RATE), -0.95, 0.95);
      buffer.putShort((short) (loudness * Short.MAX_VALUE));
    }
    samples.writeBytes(buffer.array());
    return this;
  }

  /** How long it is, in seconds. */
  public double seconds() {
    return samples.size() / 2.0 / RATE;
  }

  /** The bytes of a WAV file. */
  public byte[] wav() {
    byte[] data = samples.toByteArray();
    return ByteBuffer.allocate(44 + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(36 + data.length)
        .put(ascii("WAVE"))
        .put(ascii("fmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(RATE)
        .putInt(2 * RATE)
        .putShort((short) 2)
        .putShort((short) 16)
        .put(ascii("data"))
        .putInt(data.length)
        .put(data)
        .array();
  }

  /** Writes the WAV file; a reader sees the old one or the new one, never a part. */
  public void writeTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(draft, wav());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

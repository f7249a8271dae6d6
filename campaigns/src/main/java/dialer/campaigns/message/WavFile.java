package dialer.campaigns.message;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The sound in a WAV file: PCM of 16 bits, one or two channels, 8000 to 48000 samples per second.
 * Two channels become one.
 */
record WavFile(int rate, short[] samples) {

  private static final int RIFF = 0x46464952;
  private static final int WAVE = 0x45564157;
  private static final int FORMAT = 0x20746d66;
  private static final int DATA = 0x61746164;
  private static final int PCM = 1;
  private static final int EXTENSIBLE = 0xFFFE;

  /** What the format chunk says. */
  private record Format(int channels, int rate) {}

  double seconds() {
    return (double) samples.length / rate;
  }

  /** Empty: no WAV file, or not one of these formats. */
  static Optional<WavFile> read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      if (file.getInt() != RIFF) {
        return Optional.empty();
      }
      file.getInt();
      return file.getInt() == WAVE ? chunks(file) : Optional.empty();
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static Optional<WavFile> chunks(ByteBuffer file) {
    Optional<Format> format = Optional.empty();
    while (file.remaining() >= 8) {
      int name = file.getInt();
      long told = Integer.toUnsignedLong(file.getInt());
      int length = (int) Math.min(told, file.remaining());
      ByteBuffer chunk = file.slice(file.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      if (name == FORMAT) {
        format = format(chunk);
      }
      if (name == DATA) {
        return format.map(known -> new WavFile(known.rate(), samples(chunk, known.channels())));
      }
      file.position(Math.min(file.limit(), file.position() + length + (length & 1)));
    }
    return Optional.empty();
  }

  private static Optional<Format> format(ByteBuffer chunk) {
    int coding = Short.toUnsignedInt(chunk.getShort());
    int channels = chunk.getShort();
    int rate = chunk.getInt();
    chunk.getInt();
    chunk.getShort();
    int bits = chunk.getShort();
    boolean pcm = coding == PCM || (coding == EXTENSIBLE && subformat(chunk) == PCM);
    boolean known = pcm && bits == 16 && (channels == 1 || channels == 2);
    return known && rate >= 8000 && rate <= 48_000
        ? Optional.of(new Format(channels, rate))
        : Optional.empty();
  }

  private static int subformat(ByteBuffer chunk) {
    return chunk.limit() >= 26 ? Short.toUnsignedInt(chunk.getShort(24)) : 0;
  }

  private static short[] samples(ByteBuffer data, int channels) {
    short[] samples = new short[data.remaining() / 2 / channels];
    for (int i = 0; i < samples.length; i++) {
      int sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += data.getShort();
      }
      samples[i] = (short) (sum / channels);
    }
    return samples;
  }
}

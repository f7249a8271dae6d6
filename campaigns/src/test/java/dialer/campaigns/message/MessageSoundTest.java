package dialer.campaigns.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageSoundTest {

  private static final int HEAD = 44;

  /** A tone between two silences, in seconds. */
  private record Tone(int rate, int channels, double before, double tone, double hertz) {
    short[] samples() {
      int silence = (int) (before * rate);
      short[] all = new short[silence + (int) (tone * rate)];
      for (int i = silence; i < all.length; i++) {
        all[i] = (short) (8000 * Math.sin(2 * Math.PI * hertz * i / rate));
      }
      return all;
    }

    byte[] wav() {
      return file(rate, channels, 16, samples());
    }
  }

  private static byte[] file(int rate, int channels, int bits, short[] samples) {
    int bytes = 2 * samples.length * channels;
    ByteBuffer file = ByteBuffer.allocate(HEAD + 10 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(HEAD + 2 + bytes).put(ascii("WAVE"));
    file.put(ascii("LIST")).putInt(1).put((byte) 7).put((byte) 0);
    file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
    file.putInt(rate).putInt(rate * channels * 2).putShort((short) (2 * channels));
    file.putShort((short) bits).put(ascii("data")).putInt(bytes);
    for (short sample : samples) {
      for (int channel = 0; channel < channels; channel++) {
        file.putShort(sample);
      }
    }
    return Arrays.copyOf(file.array(), file.position());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static MessageSound readable(byte[] wav) {
    return ((SoundReading.Readable) MessageSound.read(wav)).sound();
  }

  private static String refusal(byte[] wav) {
    return ((SoundReading.Unreadable) MessageSound.read(wav)).key();
  }

  /** How much of a frequency is in a sound, by Goertzel: 1 for a pure tone of it. */
  private static double share(byte[] wav, double hertz) {
    ByteBuffer samples =
        ByteBuffer.wrap(wav, HEAD, wav.length - HEAD).slice().order(ByteOrder.LITTLE_ENDIAN);
    int n = samples.remaining() / 2;
    double re = 0;
    double im = 0;
    double power = 0;
    for (int i = 0; i < n; i++) {
      double x = samples.getShort();
      re += x * Math.cos(2 * Math.PI * hertz * i / MessageSound.RATE);
      im += x * Math.sin(2 * Math.PI * hertz * i / MessageSound.RATE);
      power += x * x;
    }
    return 2 * (re * re + im * im) / (n * power);
  }

  @ParameterizedTest
  @CsvSource({"8000,1", "16000,1", "22050,1", "44100,2", "48000,2"})
  void anyUsualRecordingBecomesWhatAsteriskPlaysWithTheSamePitchAndLength(int rate, int channels) {
    MessageSound sound = readable(new Tone(rate, channels, 0, 2, 1000).wav());
    assertThat(sound.length().toMillis()).isBetween(1_950L, 2_050L);
    assertThat(share(sound.wav(), 1000)).isGreaterThan(0.9);
    assertThat(sound.wav()).hasSize(HEAD + (int) (sound.length().toMillis() * 16));
  }

  @Test
  void whatATelephoneCannotCarryDoesNotComeBackAsWhistling() {
    byte[] both = new Tone(16_000, 1, 0, 2, 5_500).wav();
    MessageSound sound = readable(mixed(both, new Tone(16_000, 1, 0, 2, 700).wav()));
    assertThat(share(sound.wav(), 2_500)).as("5500 Hz folded at 4000 Hz").isLessThan(0.001);
    assertThat(share(sound.wav(), 700)).isGreaterThan(0.9);
  }

  private static byte[] mixed(byte[] one, byte[] other) {
    ByteBuffer a = ByteBuffer.wrap(one.clone()).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer b = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = HEAD + 10; i + 1 < one.length; i += 2) {
      a.putShort(i, (short) (a.getShort(i) + b.getShort(i)));
    }
    return a.array();
  }

  @Test
  void silenceBeforeTheFirstWordIsCutBecauseItCountsAsNothingHeard() {
    MessageSound sound = readable(new Tone(8000, 1, 1.5, 2, 500).wav());
    assertThat(sound.length().toMillis()).isBetween(1_980L, 2_020L);
  }

  @Test
  void sameSoundHasTheSameNameAndAnotherSoundAnother() {
    String name = readable(new Tone(8000, 1, 0, 2, 500).wav()).name();
    assertThat(name).matches("message/[0-9a-f]{32}");
    assertThat(readable(new Tone(8000, 1, 1, 2, 500).wav()).name()).isEqualTo(name);
    assertThat(readable(new Tone(8000, 1, 0, 2, 501).wav()).name()).isNotEqualTo(name);
  }

  @Test
  void whatNobodyCouldHearOrUnderstandIsRefusedWithItsReason() {
    assertThat(refusal(file(8000, 1, 16, new short[16_000]))).isEqualTo("sound_silent");
    assertThat(refusal(new Tone(8000, 1, 3, 0.5, 500).wav())).isEqualTo("sound_length");
    assertThat(refusal(new Tone(8000, 1, 0, 61, 500).wav())).isEqualTo("sound_length");
    assertThat(refusal(file(8000, 1, 8, new short[16_000]))).isEqualTo("sound_format");
    assertThat(refusal(new Tone(96_000, 1, 0, 2, 500).wav())).isEqualTo("sound_format");
    assertThat(refusal(ascii("ID3 an MP3 file"))).isEqualTo("sound_format");
    assertThat(refusal(new byte[0])).isEqualTo("sound_format");
    assertThat(refusal(new byte[MessageSound.LARGEST_UPLOAD + 1])).isEqualTo("sound_too_large");
  }

  @Test
  void brokenFilesNeverThrow() {
    Random random = new Random(42);
    byte[] good = new Tone(8000, 1, 0, 1.2, 500).wav();
    for (int i = 0; i < 3_000; i++) {
      byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
      for (int hit = 0; hit < 4; hit++) {
        bad[random.nextInt(Math.min(bad.length, 64))] = (byte) random.nextInt();
      }
      assertThat(MessageSound.read(bad)).isNotNull();
    }
  }

  @Test
  void chunkThatClaimsMoreThanThereIsIsReadAsFarAsItGoes() {
    byte[] wav = new Tone(8000, 1, 0, 2, 500).wav();
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    cut.write(wav, 0, wav.length - 8_000);
    assertThat(readable(cut.toByteArray()).length().toMillis()).isBetween(1_450L, 1_550L);
  }
}

package dialer.asterisk.phone;

import dialer.asterisk.sound.Waveform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Speech-like audio in G.711 µ-law, in packets of 20 ms. */
final class Speech {

  static final int PACKET = 160;

  private static final byte[] LOOP =
      encode(new Waveform().speech(1.7).silence(1.1).speech(2.4).silence(1.6));

  private Speech() {}

  /** The n-th packet of an endless talk. */
  static byte[] packet(int number) {
    byte[] packet = new byte[PACKET];
    int packets = LOOP.length / PACKET;
    System.arraycopy(LOOP, number % packets * PACKET, packet, 0, PACKET);
    return packet;
  }

  private static byte[] encode(Waveform sound) {
    ByteBuffer samples = ByteBuffer.wrap(sound.wav()).order(ByteOrder.LITTLE_ENDIAN).position(44);
    byte[] coded = new byte[samples.remaining() / 2];
    for (int i = 0; i < coded.length; i++) {
      coded[i] = encode(samples.getShort());
    }
    return coded;
  }

  private static byte encode(short sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs((int) sample), 32_635) + 132;
    int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
    int mantissa = magnitude >> (exponent + 3) & 0x0f;
    return (byte) ~(sign | exponent << 4 | mantissa);
  }

  /** Loudness of a received packet: the mean magnitude, 0 to 1. */
  static double loudness(byte[] packet, int from, int length) {
    double sum = 0;
    for (int i = from; i < length; i++) {
      int code = ~packet[i] & 0xff;
      int exponent = code >> 4 & 7;
      sum += (((code & 0x0f) << 3) + 132 << exponent) - 132;
    }
    return length > from ? sum / (length - from) / 32_768 : 0;
  }
}

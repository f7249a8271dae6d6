package dialer.campaigns.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes a stream with one charset and counts what it cannot read. */
final class CharsetTrial {

  private final CharsetDecoder decoder;
  private final CharBuffer chars = CharBuffer.allocate(1 << 16);
  private byte[] left = new byte[0];
  private long faults;

  CharsetTrial(Charset charset) {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  void take(byte[] buffer, int length) {
    ByteBuffer in = ByteBuffer.allocate(left.length + length);
    in.put(left).put(buffer, 0, length).flip();
    decode(in, false);
    left = new byte[in.remaining()];
    in.get(left);
  }

  /** Whether every byte so far could be read; a character cut at the end could not. */
  boolean reads() {
    return faults() == 0;
  }

  long faults() {
    return faults + (left.length > 0 ? 1 : 0);
  }

  private void decode(ByteBuffer in, boolean end) {
    while (true) {
      chars.clear();
      CoderResult result = decoder.decode(in, chars, end);
      if (result.isUnderflow()) {
        return;
      }
      if (result.isError()) {
        faults++;
        in.position(in.position() + result.length());
      }
    }
  }
}

package dialer.app.postgres;

import dialer.compliance.call.PhoneNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Telephone numbers as the database holds them.
 *
 * <p>{@code seal}: AES-256-GCM, a version byte, a fresh 12-byte nonce, the text and its tag;
 * sealing the same number twice gives two different texts. {@code index}: the first 16 bytes of
 * HMAC-SHA-256; equal numbers have equal indexes, and without the key nobody can try all the ten
 * thousand million numbers there are. Half of the hash is kept because 128 bits never meet by
 * chance and a million rows are smaller by it. Safe from any thread.
 */
public final class NumberSeal {

  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int INDEX = 16;

  private final SecretKeySpec sealKey;
  private final SecretKeySpec indexKey;
  private final SecureRandom random = new SecureRandom();

  public NumberSeal(NumberKeys keys) {
    this.sealKey = new SecretKeySpec(keys.seal(), "AES");
    this.indexKey = new SecretKeySpec(keys.index(), "HmacSHA256");
  }

  /** The number, sealed. */
  public byte[] seal(PhoneNumber number) {
    return sealText(number.e164());
  }

  /** A text that may hold a number, sealed. */
  public byte[] sealText(String plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] text = plain.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text);
    return ByteBuffer.allocate(1 + NONCE + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** The number again; throws {@link IllegalStateException} if text or key is not the right one. */
  public PhoneNumber open(byte[] sealed) {
    return new PhoneNumber(openText(sealed));
  }

  /** The text again. */
  public String openText(byte[] sealed) {
    if (sealed.length <= 1 + NONCE || sealed[0] != VERSION) {
      throw new IllegalStateException("this is not a sealed text");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
    byte[] text =
        run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length));
    return new String(text, StandardCharsets.UTF_8);
  }

  /** What is compared, joined and locked in place of the number. */
  public byte[] index(PhoneNumber number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(indexKey);
      byte[] hash = mac.doFinal(number.e164().getBytes(StandardCharsets.US_ASCII));
      return Arrays.copyOf(hash, INDEX);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] run(int mode, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a telephone number cannot be opened: the key file is not the one it was sealed with", e);
    }
  }
}

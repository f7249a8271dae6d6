package dialer.ui.security;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as argon2id. A comparison costs 16 MB and some ten milliseconds by intent; no more than
 * four go on at once, so that guessing cannot take the machine from the calls.
 */
@Component
public class Passwords {

  /** Fewest characters of a password. */
  public static final int SHORTEST = 12;

  /** Most: longer ones only cost time. */
  public static final int LONGEST = 200;

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Argon2PasswordEncoder argon2 =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final SecureRandom random = new SecureRandom();
  private final Semaphore room = new Semaphore(4);
  private final String nobodys = argon2.encode("of an account that does not exist");

  /** The hash to keep. */
  public String hash(String password) {
    room.acquireUninterruptibly();
    try {
      return argon2.encode(password);
    } finally {
      room.release();
    }
  }

  /** Whether it is the password of that hash; takes as long where there is no hash. */
  public boolean matches(String password, Optional<String> hash) {
    room.acquireUninterruptibly();
    try {
      return argon2.matches(password, hash.orElse(nobodys)) && hash.isPresent();
    } finally {
      room.release();
    }
  }

  /** A password for one log-in, 16 letters and digits that are not mistaken for one another. */
  public String once() {
    return letters(4) + "-" + letters(4) + "-" + letters(4) + "-" + letters(4);
  }

  /** A secret of 160 bits for programs. */
  public String secret() {
    return letters(32);
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}

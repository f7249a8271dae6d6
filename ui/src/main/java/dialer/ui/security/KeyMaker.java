package dialer.ui.security;

import org.springframework.stereotype.Component;

/** Makes keys for programs. */
@Component
public class KeyMaker {

  private final Passwords passwords;

  public KeyMaker(Passwords passwords) {
    this.passwords = passwords;
  }

  /** A secret that is shown once, and the hash that is kept. */
  public record Made(String secret, byte[] hash) {
    @Override
    public String toString() {
      return "Made[hidden]";
    }
  }

  /** A new key. */
  public Made make() {
    String secret = "dk-" + passwords.secret();
    return new Made(secret, Digest.of(secret));
  }
}

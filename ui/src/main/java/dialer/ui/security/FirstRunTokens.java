package dialer.ui.security;

import java.time.Instant;

/**
 * The one-time token that lets the first administrator in. Only its hash is kept. Thread rule: any.
 */
public interface FirstRunTokens {

  /** Keeps the SHA-256 of a new token and voids earlier ones. */
  void issue(byte[] hash, Instant expires);

  /** Uses it up; false if it is unknown, used or expired. Of two callers one gets true. */
  boolean use(byte[] hash, Instant now);
}

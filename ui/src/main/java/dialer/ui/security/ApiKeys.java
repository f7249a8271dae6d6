package dialer.ui.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys of programs that send leads and events. Only a key's SHA-256 is kept. Thread rule: any. */
public interface ApiKeys {

  /** A key as the administrator sees it. */
  record ApiKey(UUID id, String name, UUID account, Instant createdAt, boolean active) {}

  /** The account in whose name the program acts; empty if the key is unknown or revoked. */
  Optional<UUID> accountOf(byte[] keyHash);

  /** All keys, newest first. */
  List<ApiKey> all();

  /** Keeps a new key. */
  ApiKey add(byte[] keyHash, String name, UUID account);

  /** Refuses the key from now on; false if there is none. */
  boolean revoke(UUID id);
}

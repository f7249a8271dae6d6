package dialer.ui.testing;

import dialer.ui.security.ApiKeys;
import dialer.ui.security.AuditTrail;
import dialer.ui.security.FirstRunTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keys, the first token and the audit trail in memory. */
public final class MemoryKeys implements ApiKeys, FirstRunTokens, AuditTrail {

  private record Kept(byte[] hash, ApiKey key) {}

  private final List<Kept> kept = new ArrayList<>();
  private byte[] token = {};
  private Instant tokenEnds = Instant.MIN;
  private final List<Note> notes = new CopyOnWriteArrayList<>();

  @Override
  public synchronized Optional<UUID> accountOf(byte[] keyHash) {
    return kept.stream()
        .filter(k -> Arrays.equals(k.hash(), keyHash) && k.key().active())
        .map(k -> k.key().account())
        .findFirst();
  }

  @Override
  public synchronized List<ApiKey> all() {
    return kept.stream().map(Kept::key).toList();
  }

  @Override
  public synchronized ApiKey add(byte[] keyHash, String name, UUID account) {
    ApiKey key = new ApiKey(UUID.randomUUID(), name, account, Instant.EPOCH, true);
    kept.add(new Kept(keyHash, key));
    return key;
  }

  @Override
  public synchronized boolean revoke(UUID id) {
    return kept.removeIf(k -> k.key().id().equals(id));
  }

  @Override
  public synchronized void issue(byte[] hash, Instant expires) {
    token = hash;
    tokenEnds = expires;
  }

  @Override
  public synchronized boolean use(byte[] hash, Instant now) {
    boolean right = Arrays.equals(token, hash) && now.isBefore(tokenEnds);
    token = right ? new byte[] {} : token;
    return right;
  }

  @Override
  public void write(Note note) {
    notes.add(note);
  }

  /** What was written down. */
  public List<Note> notes() {
    return notes;
  }
}

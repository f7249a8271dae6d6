package dialer.ui.testing;

import dialer.ui.security.Account;
import dialer.ui.security.Account.Standing;
import dialer.ui.security.Accounts;
import dialer.ui.security.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Accounts in memory. */
public final class MemoryAccounts implements Accounts {

  private final Map<UUID, Account> byId = new LinkedHashMap<>();

  @Override
  public synchronized boolean hasAdministrator() {
    return byId.values().stream().anyMatch(a -> a.active() && a.roles().contains(Role.ADMIN));
  }

  @Override
  public synchronized Optional<Account> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized Optional<Account> find(String loginName) {
    return byId.values().stream().filter(a -> a.loginName().equals(loginName)).findFirst();
  }

  @Override
  public synchronized List<Account> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public synchronized boolean add(Account account) {
    if (find(account.loginName()).isPresent()) {
      return false;
    }
    byId.put(account.id(), account);
    return true;
  }

  @Override
  public synchronized boolean change(Account account) {
    Account before = byId.get(account.id());
    if (before == null) {
      return false;
    }
    byId.put(account.id(), with(account, before.standing()));
    return true;
  }

  @Override
  public void setPassword(UUID id, String hash, boolean mustChange) {
    standing(
        id, s -> new Standing(Optional.of(hash), mustChange, 0, Optional.empty(), s.lastLogin()));
  }

  @Override
  public synchronized void setLanguage(UUID id, String language) {
    Account a = byId.get(id);
    byId.put(
        id,
        new Account(
            a.id(),
            a.loginName(),
            a.displayName(),
            a.roles(),
            a.clients(),
            language,
            a.skills(),
            a.seat(),
            a.active(),
            a.standing()));
  }

  @Override
  public synchronized int countFailure(UUID id) {
    standing(
        id,
        s ->
            new Standing(
                s.passwordHash(),
                s.mustChangePassword(),
                s.failures() + 1,
                s.lockedUntil(),
                s.lastLogin()));
    return byId.get(id).standing().failures();
  }

  @Override
  public void lock(UUID id, Instant until) {
    standing(
        id,
        s ->
            new Standing(
                s.passwordHash(),
                s.mustChangePassword(),
                s.failures(),
                Optional.of(until),
                s.lastLogin()));
  }

  @Override
  public void loggedIn(UUID id, Instant at) {
    standing(
        id,
        s ->
            new Standing(
                s.passwordHash(), s.mustChangePassword(), 0, Optional.empty(), Optional.of(at)));
  }

  private synchronized void standing(UUID id, UnaryOperator<Standing> change) {
    Account a = byId.get(id);
    byId.put(id, with(a, change.apply(a.standing())));
  }

  private static Account with(Account a, Standing standing) {
    return new Account(
        a.id(),
        a.loginName(),
        a.displayName(),
        a.roles(),
        a.clients(),
        a.language(),
        a.skills(),
        a.seat(),
        a.active(),
        standing);
  }
}

package dialer.ui.security;

import dialer.ui.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets people in by name and password, and locks a name after five wrong ones: for a minute, and
 * twice as long after each further one, up to an hour. A name that does not exist is refused and
 * locked the same way, so that nobody learns which exist.
 */
@Component
public class LogIn {

  private static final int FREE_TRIES = 5;
  private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
  private static final Duration LONGEST_LOCK = Duration.ofHours(1);
  private static final int STRANGERS = 1_000;

  private final Accounts accounts;
  private final Passwords passwords;
  private final InstantSource clock;
  private final Map<String, Stranger> strangers =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stranger> eldest) {
          return size() > STRANGERS;
        }
      };

  private record Stranger(int failures, Instant lockedUntil) {}

  public LogIn(Accounts accounts, Passwords passwords, InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** The account; refuses with login_refused (401) or login_locked (429). */
  public Account enter(String loginName, String password) {
    Instant now = clock.instant();
    String name = loginName.strip().toLowerCase(java.util.Locale.ROOT);
    Optional<Account> found = accounts.find(name).filter(Account::active);
    refuseIfLocked(found, name, now);
    Optional<String> hash = found.flatMap(account -> account.standing().passwordHash());
    if (!passwords.matches(password, hash)) {
      countFailure(found, name, now);
      throw Refusal.of(401, "login_refused", Map.of());
    }
    Account account = found.orElseThrow();
    accounts.loggedIn(account.id(), now);
    return account;
  }

  private void refuseIfLocked(Optional<Account> found, String name, Instant now) {
    Optional<Instant> until =
        found.isPresent() ? found.get().standing().lockedUntil() : strangerLock(name);
    until
        .filter(now::isBefore)
        .ifPresent(end -> {
          long seconds = Math.max(1, Duration.between(now, end).toSeconds());
          throw Refusal.of(429, "login_locked", Map.of("seconds", seconds));
        });
  }

  private void countFailure(Optional<Account> found, String name, Instant now) {
    if (found.isPresent()) {
      int failures = accounts.countFailure(found.get().id());
      lockAfter(failures).ifPresent(l -> accounts.lock(found.get().id(), now.plus(l)));
      return;
    }
    synchronized (strangers) {
      Stranger before = strangers.remove(name);
      int failures = before == null ? 1 : before.failures() + 1;
      Instant until = now.plus(lockAfter(failures).orElse(Duration.ZERO));
      strangers.put(name, new Stranger(failures, until));
    }
  }

  private Optional<Instant> strangerLock(String name) {
    synchronized (strangers) {
      return Optional.ofNullable(strangers.get(name)).map(Stranger::lockedUntil);
    }
  }

  static Optional<Duration> lockAfter(int failures) {
    if (failures < FREE_TRIES) {
      return Optional.empty();
    }
    int doublings = Math.min(failures - FREE_TRIES, 6);
    Duration lock = FIRST_LOCK.multipliedBy(1L << doublings);
    return Optional.of(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
  }
}

package dialer.ui.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The people who log in. Thread rule: any; each method is one transaction. Error rule: an
 * unreachable database throws, and nobody gets in.
 */
public interface Accounts {

  /** Whether an active administrator exists. */
  boolean hasAdministrator();

  /** The account of that id. */
  Optional<Account> find(UUID id);

  /** The account of that log-in name, which is compared in lower case. */
  Optional<Account> find(String loginName);

  /** All, by display name. */
  List<Account> all();

  /** Adds an account with its id; false if the log-in name is taken. */
  boolean add(Account account);

  /** Writes everything but log-in name and standing; false if there is no such account. */
  boolean change(Account account);

  /** Sets a new password and forgets failures and locks. */
  void setPassword(UUID id, String hash, boolean mustChange);

  /** Sets the language of the screens. */
  void setLanguage(UUID id, String language);

  /** Counts a wrong password; answers how many there are since the last right one. */
  int countFailure(UUID id);

  /** Refuses further tries until then. */
  void lock(UUID id, Instant until);

  /** Notes a log-in and forgets failures and locks. */
  void loggedIn(UUID id, Instant at);
}

package dialer.ui.security;

import dialer.ui.problem.Refusal;
import dialer.ui.wire.NewIds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The first administrator: there is no default password, but a token, printed once at start, that
 * lets one person choose their own.
 */
@Component
public class FirstRun {

  private static final Duration VALID = Duration.ofHours(24);

  private final Accounts accounts;
  private final FirstRunTokens tokens;
  private final Passwords passwords;
  private final InstantSource clock;
  private volatile boolean done;

  public FirstRun(
      Accounts accounts, FirstRunTokens tokens, Passwords passwords, InstantSource clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** A new token for whoever started the program to read; empty if there is an administrator. */
  public java.util.Optional<String> token() {
    if (!needed()) {
      return java.util.Optional.empty();
    }
    String token = passwords.secret();
    tokens.issue(Digest.of(token), clock.instant().plus(VALID));
    return java.util.Optional.of(token);
  }

  /** Whether nobody can administrate yet. */
  public boolean needed() {
    if (!done) {
      done = accounts.hasAdministrator();
    }
    return !done;
  }

  /**
   * Makes the first administrator, who is thereby logged in; refuses a wrong token, and a second
   * run.
   */
  public Account run(String token, NewAdministrator wanted, NewIds ids) {
    if (!needed()) {
      throw Refusal.conflict("first_run_done", Map.of());
    }
    if (accounts.find(wanted.loginName()).isPresent()) {
      throw Refusal.conflict("login_name_taken", Map.of());
    }
    if (!tokens.use(Digest.of(token), clock.instant())) {
      throw Refusal.of(403, "first_run_token_wrong", Map.of());
    }
    Account account =
        new Account(
            ids.next(),
            wanted.loginName(),
            wanted.displayName(),
            Set.of(Role.ADMIN, Role.MANAGER),
            Set.of(),
            "ja",
            Set.of(),
            java.util.Optional.empty(),
            true,
            Account.Standing.fresh());
    accounts.add(account);
    accounts.setPassword(account.id(), passwords.hash(wanted.password()), false);
    accounts.loggedIn(account.id(), clock.instant());
    return accounts.find(account.id()).orElseThrow();
  }

  /** Who it shall be. */
  public record NewAdministrator(String loginName, String displayName, String password) {
    @Override
    public String toString() {
      return "NewAdministrator[" + loginName + "]";
    }
  }
}

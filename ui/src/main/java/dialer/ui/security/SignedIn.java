package dialer.ui.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking. Held in memory for the length of a session, so that an emergency stop needs no
 * database; {@link LiveSessions} replaces it when the account changes.
 *
 * @param byKey whether a program with a key asks, not a person
 */
public record SignedIn(
    UUID id,
    String loginName,
    String displayName,
    Set<Role> roles,
    Sight sight,
    String language,
    boolean mustChangePassword,
    boolean byKey)
    implements Principal, Serializable {

  public SignedIn {
    roles = Set.copyOf(roles);
  }

  /** A person with an account. */
  public static SignedIn person(Account account) {
    return of(account, false);
  }

  /** A program that acts for an account. */
  public static SignedIn program(Account account) {
    return of(account, true);
  }

  private static SignedIn of(Account account, boolean byKey) {
    return new SignedIn(
        account.id(),
        account.loginName(),
        account.displayName(),
        account.roles(),
        account.sight(),
        account.language(),
        account.standing().mustChangePassword(),
        byKey);
  }

  /** Whether they have one of these roles. */
  public boolean is(Role... any) {
    return Set.of(any).stream().anyMatch(roles::contains);
  }

  @Override
  public String getName() {
    return loginName;
  }
}

package dialer.ui.security;

import java.util.Set;

/**
 * Who may use one endpoint.
 *
 * @param method HTTP method
 * @param path as its handler is mapped, {@code {}} for a part that varies
 * @param who roles of which one is needed
 * @param reach whom it is open to besides
 */
public record Guard(String method, String path, Set<Role> who, Reach reach) {

  /** Whom an endpoint is open to. */
  public enum Reach {
    /** Anybody, logged in or not. */
    ANYONE,
    /** Anybody who is logged in. */
    SIGNED_IN,
    /** People with one of the roles. */
    ROLES,
    /** People with one of the roles, and programs with a key. */
    ROLES_AND_KEYS,
    /** Programs with a key only. */
    KEYS
  }

  public Guard {
    who = Set.copyOf(who);
  }

  /** Whether that one may use it. */
  public boolean admits(SignedIn someone) {
    return switch (reach) {
      case ANYONE -> true;
      case SIGNED_IN -> !someone.byKey();
      case ROLES -> !someone.byKey() && someone.is(who.toArray(Role[]::new));
      case ROLES_AND_KEYS -> someone.is(who.toArray(Role[]::new));
      case KEYS -> someone.byKey();
    };
  }
}

package dialer.ui.security;

import dialer.compliance.call.ClientId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person who logs in.
 *
 * @param loginName 1 to 60 of a-z, 0-9, dot, underscore, hyphen; never changed
 * @param clients for whom they work; administrators work for all
 * @param language {@code ja} or {@code en}
 * @param skills what an agent can do: languages, products, licences
 * @param seat name of the desk; empty where there is none
 */
public record Account(
    UUID id,
    String loginName,
    String displayName,
    Set<Role> roles,
    Set<ClientId> clients,
    String language,
    Set<String> skills,
    Optional<String> seat,
    boolean active,
    Standing standing) {

  /**
   * How the person stands with the log-in.
   *
   * @param passwordHash argon2id in text form; empty: cannot log in
   * @param failures wrong passwords since the last right one
   */
  public record Standing(
      Optional<String> passwordHash,
      boolean mustChangePassword,
      int failures,
      Optional<Instant> lockedUntil,
      Optional<Instant> lastLogin) {

    /** Of an account that nobody has used. */
    public static Standing fresh() {
      return new Standing(Optional.empty(), true, 0, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
      return "Standing[hidden]";
    }
  }

  public Account {
    roles = Set.copyOf(roles);
    clients = Set.copyOf(clients);
    skills = Set.copyOf(skills);
  }

  /** Whose rows this person may see. */
  public Sight sight() {
    return roles.contains(Role.ADMIN) ? Sight.everything() : new Sight(false, clients);
  }
}

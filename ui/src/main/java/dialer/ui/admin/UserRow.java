package dialer.ui.admin;

import dialer.compliance.call.ClientId;
import dialer.ui.security.Account;
import dialer.ui.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the administrator sees them.
 *
 * @param endpoint where their leg is called now; null while they have no session
 */
public record UserRow(
    UUID id,
    String loginName,
    String displayName,
    Set<Role> roles,
    List<UUID> clients,
    String language,
    List<String> skills,
    @Nullable String seat,
    boolean active,
    boolean mustChangePassword,
    @Nullable Instant lastLogin,
    @Nullable String endpoint) {

  /** Of an account. */
  static UserRow of(Account account, @Nullable String endpoint) {
    return new UserRow(
        account.id(),
        account.loginName(),
        account.displayName(),
        account.roles(),
        account.clients().stream().map(ClientId::value).sorted().toList(),
        account.language(),
        account.skills().stream().sorted().toList(),
        account.seat().orElse(null),
        account.active(),
        account.standing().mustChangePassword(),
        account.standing().lastLogin().orElse(null),
        endpoint);
  }
}

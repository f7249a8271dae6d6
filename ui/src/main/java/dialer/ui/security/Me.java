package dialer.ui.security;

import dialer.ui.wire.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A person as their own screens know them. */
public record Me(
    UUID id,
    String loginName,
    String displayName,
    Set<Role> roles,
    String language,
    boolean mustChangePassword,
    List<Named> clients) {}

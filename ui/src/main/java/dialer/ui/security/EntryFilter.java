package dialer.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks: by the key of a program if one is sent, and then by it alone, otherwise by
 * the session. Nothing of the answer is kept in the session but whose it is.
 */
final class EntryFilter extends OncePerRequestFilter {

  static final String KEY_HEADER = "X-API-Key";

  private final LiveSessions sessions;
  private final ApiKeys keys;
  private final Accounts accounts;
  private final Doors doors;

  EntryFilter(LiveSessions sessions, ApiKeys keys, Accounts accounts, Doors doors) {
    this.sessions = sessions;
    this.keys = keys;
    this.accounts = accounts;
    this.doors = doors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(KEY_HEADER);
    Optional<SignedIn> someone =
        key == null ? sessions.of(request.getSession(false)) : program(key);
    if (key != null && someone.isEmpty()) {
      doors.refuse(response, 401, "unauthorized");
      return;
    }
    if (someone.isPresent() && mustChangeFirst(someone.get(), request)) {
      doors.refuse(response, 403, "password_change_first");
      return;
    }
    someone.ifPresent(EntryFilter::enter);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** Server-sent events end in a dispatch of their own, which needs to know who it is too. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private Optional<SignedIn> program(String key) {
    Optional<UUID> account = keys.accountOf(Digest.of(key));
    return account.flatMap(accounts::find).filter(Account::active).map(SignedIn::program);
  }

  private static boolean mustChangeFirst(SignedIn someone, HttpServletRequest request) {
    String path = request.getRequestURI();
    return someone.mustChangePassword()
        && !someone.byKey()
        && path.startsWith("/api/")
        && !path.equals("/api/session")
        && !path.equals("/api/me/password")
        && !path.equals("/api/me");
  }

  private static void enter(SignedIn someone) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(someone, null, java.util.List.of()));
    SecurityContextHolder.setContext(context);
  }
}

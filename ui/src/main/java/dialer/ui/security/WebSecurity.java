package dialer.ui.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The walls around the screens: who asks, may they, and what a browser must not do with us. */
@Configuration
@EnableWebSecurity
public class WebSecurity {

  /** Scripts of our own files only; the component library writes style attributes. */
  static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; media-src 'self' blob:;"
          + " connect-src 'self' wss:; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** The table. */
  @Bean
  public RoleMatrix roleMatrix() {
    return new RoleMatrix();
  }

  /** The token that a page reads from its cookie and sends back in a header. */
  @Bean
  public CookieCsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  /** Nobody is let in but by {@link LogIn}: no default user is made up. */
  @Bean
  public AuthenticationManager noOtherEntrance() {
    return asked -> {
      throw new AuthenticationServiceException("log in at /api/session");
    };
  }

  /** The chain of walls; what was let in is not asked again when its answer comes later. */
  @Bean
  public SecurityFilterChain walls(HttpSecurity http, Keepers keepers) throws Exception {
    CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
    EntryFilter entry =
        new EntryFilter(keepers.sessions(), keepers.keys(), keepers.accounts(), keepers.doors());
    return http.csrf(csrf ->
            csrf.csrfTokenRepository(keepers.csrf())
                .csrfTokenRequestHandler(plain)
                .ignoringRequestMatchers(
                    request -> request.getHeader(EntryFilter.KEY_HEADER) != null))
        .addFilterBefore(entry, AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(all ->
            all.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access(byMatrix(keepers.matrix())))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint(
                    (request, response, e) -> keepers.doors().refuse(response, 401, "unauthorized"))
                .accessDeniedHandler(
                    (request, response, e) -> keepers.doors().refuse(response, 403, "forbidden")))
        .headers(WebSecurity::headers)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Who is asked at the walls. */
  public record Keepers(
      LiveSessions sessions,
      ApiKeys keys,
      Accounts accounts,
      Doors doors,
      RoleMatrix matrix,
      CookieCsrfTokenRepository csrf) {}

  /** Those who are asked. */
  @Bean
  public Keepers keepers(LiveSessions sessions, ApiKeys keys, Accounts accounts, Doors doors) {
    return new Keepers(sessions, keys, accounts, doors, roleMatrix(), csrfTokens());
  }

  /** The session's cookie: not for scripts, not for other sites. */
  @Bean
  public ServletContextInitializer sessionCookie() {
    return WebSecurity::nameCookie;
  }

  private static void nameCookie(ServletContext context) {
    context.getSessionCookieConfig().setName("SESSION");
    context.getSessionCookieConfig().setHttpOnly(true);
    context.getSessionCookieConfig().setPath("/");
    context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
  }

  private static AuthorizationManager<RequestAuthorizationContext> byMatrix(RoleMatrix matrix) {
    return (Supplier<? extends @Nullable Authentication> who,
        RequestAuthorizationContext asked) -> {
      String path = asked.getRequest().getRequestURI();
      if (!path.startsWith("/api/")) {
        return new AuthorizationDecision(Outside.open(path));
      }
      boolean admitted =
          matrix
              .guardOf(asked.getRequest().getMethod(), path)
              .map(guard -> admits(guard, who.get()))
              .orElse(false);
      return new AuthorizationDecision(admitted);
    };
  }

  private static boolean admits(Guard guard, @Nullable Authentication who) {
    return guard.reach() == Guard.Reach.ANYONE
        || who != null && who.getPrincipal() instanceof SignedIn someone && guard.admits(someone);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions ->
            permissions.policy("microphone=(self), camera=(), geolocation=(), payment=()"))
        .frameOptions(frames -> frames.deny())
        .cacheControl(cache -> cache.disable());
  }

  /** What lies beside the interface: pages for everybody, machines' pages by their own address. */
  private static final class Outside {
    private Outside() {}

    static boolean open(String path) {
      return !path.startsWith("/actuator")
          || path.equals("/actuator/health")
          || path.startsWith("/actuator/health/")
          || path.equals("/actuator/prometheus");
    }
  }
}

package dialer.ui.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import dialer.ui.manager.ClientBook;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.wire.Named;
import dialer.ui.wire.NewIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Log-in, log-out, the first administrator, and what people change about themselves. */
@RestController
public class SessionController {

  private static final int SESSION_SECONDS = 12 * 3600;

  private final Entrance entrance;
  private final Accounts accounts;
  private final Passwords passwords;
  private final ClientBook clients;

  /** Everything a log-in needs. */
  @Component
  public record Entrance(
      LogIn logIn,
      FirstRun firstRun,
      LiveSessions sessions,
      CookieCsrfTokenRepository csrf,
      AuditTrail audit,
      Installation installation,
      NewIds ids,
      InstantSource clock) {}

  public SessionController(
      Entrance entrance, Accounts accounts, Passwords passwords, ClientBook clients) {
    this.entrance = entrance;
    this.accounts = accounts;
    this.passwords = passwords;
    this.clients = clients;
  }

  /** Name and password. */
  public record Credentials(@Nullable String loginName, @Nullable String password) {
    @Override
    public String toString() {
      return "Credentials[hidden]";
    }
  }

  /** The first administrator's wishes. */
  public record FirstRunForm(
      @Nullable String token,
      @Nullable String loginName,
      @Nullable String displayName,
      @Nullable String password) {
    @Override
    public String toString() {
      return "FirstRunForm[hidden]";
    }
  }

  /** A change of password. */
  public record PasswordForm(@Nullable String old, @JsonProperty("new") @Nullable String fresh) {
    @Override
    public String toString() {
      return "PasswordForm[hidden]";
    }
  }

  /** A change of language. */
  public record LanguageForm(@Nullable String language) {}

  /** Who am I, and is anybody needed. */
  @GetMapping("/api/session")
  public SessionView session(
      @AuthenticationPrincipal @Nullable SignedIn me, HttpServletRequest request) {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken();
    }
    return view(Optional.ofNullable(me));
  }

  /** Log in. */
  @PostMapping("/api/session")
  public SessionView logIn(
      @RequestBody Credentials form, HttpServletRequest request, HttpServletResponse response) {
    Input input = new Input();
    String name = input.text("loginName", form.loginName(), 60);
    String password = input.present("password", form.password(), "");
    input.refuseIfWrong();
    if (password.length() > Passwords.LONGEST) {
      throw Refusal.of(401, "login_refused", Map.of());
    }
    Account account = entrance.logIn().enter(name, password);
    note(account.loginName(), request, "session.open");
    return open(account, request, response);
  }

  /** Log out. */
  @DeleteMapping("/api/session")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void logOut(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
  }

  /** Become the first administrator. */
  @PostMapping("/api/first-run")
  @ResponseStatus(HttpStatus.CREATED)
  public SessionView firstRun(
      @RequestBody FirstRunForm form, HttpServletRequest request, HttpServletResponse response) {
    Input input = new Input();
    String token = input.text("token", form.token(), 100);
    String name = AccountInput.loginName(input, form.loginName());
    String shown = input.text("displayName", form.displayName(), 100);
    String password = AccountInput.password(input, "password", form.password());
    input.refuseIfWrong();
    var wanted = new FirstRun.NewAdministrator(name, shown, password);
    Account account = entrance.firstRun().run(token.strip(), wanted, entrance.ids());
    note(name, request, "first_run");
    return open(account, request, response);
  }

  /** Change the language of my screens. */
  @PutMapping("/api/me")
  public Me language(@AuthenticationPrincipal SignedIn me, @RequestBody LanguageForm form) {
    Input input = new Input();
    String language = AccountInput.language(input, form.language());
    input.refuseIfWrong();
    accounts.setLanguage(me.id(), language);
    entrance.sessions().changed(me.id());
    return meOf(SignedIn.person(accounts.find(me.id()).orElseThrow(Refusal::notFound)));
  }

  /** Change my password; my other sessions end. */
  @PutMapping("/api/me/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void password(
      @AuthenticationPrincipal SignedIn me,
      @RequestBody PasswordForm form,
      HttpServletRequest request) {
    Input input = new Input();
    String old = input.present("old", form.old(), "");
    String fresh = AccountInput.password(input, "new", form.fresh());
    input.refuseIfWrong();
    Account account = accounts.find(me.id()).orElseThrow(Refusal::notFound);
    if (!passwords.matches(old, account.standing().passwordHash())) {
      throw Refusal.invalid(dialer.ui.problem.FieldFault.of("old", "password_wrong"));
    }
    accounts.setPassword(me.id(), passwords.hash(fresh), false);
    note(me.loginName(), request, "password.change");
    HttpSession session = request.getSession(false);
    entrance.sessions().end(me.id(), Optional.ofNullable(session).map(HttpSession::getId));
    entrance.sessions().changed(me.id());
  }

  private SessionView open(
      Account account, HttpServletRequest request, HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval(SESSION_SECONDS);
    SignedIn person = SignedIn.person(account);
    entrance.sessions().open(session, person);
    entrance.csrf().saveToken(entrance.csrf().generateToken(request), request, response);
    return view(Optional.of(person));
  }

  private SessionView view(Optional<SignedIn> me) {
    Installation here = entrance.installation();
    return new SessionView(
        entrance.firstRun().needed(),
        me.map(this::meOf).orElse(null),
        here.sandbox(),
        here.version(),
        entrance.clock().instant());
  }

  private Me meOf(SignedIn person) {
    List<Named> theirs =
        clients.all(person.sight()).stream().map(c -> Named.of(c.id(), c.name())).toList();
    return new Me(
        person.id(),
        person.loginName(),
        person.displayName(),
        person.roles(),
        person.language(),
        person.mustChangePassword(),
        theirs);
  }

  private void note(String actor, HttpServletRequest request, String action) {
    entrance
        .audit()
        .write(
            new AuditTrail.Note(
                Optional.empty(), actor, request.getRemoteAddr(), action, "", Map.of()));
  }
}

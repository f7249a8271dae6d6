package dialer.ui.admin;

import dialer.compliance.call.ClientId;
import dialer.ui.events.ScreenFeed;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Account;
import dialer.ui.security.AccountInput;
import dialer.ui.security.Accounts;
import dialer.ui.security.Audit;
import dialer.ui.security.LiveSessions;
import dialer.ui.security.Passwords;
import dialer.ui.security.Role;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.NewIds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People who log in. */
@RestController
public class UsersController {

  private final Accounts accounts;
  private final Passwords passwords;
  private final LiveSessions sessions;
  private final Tools tools;

  /** What else is asked. */
  @Component
  public record Tools(ScreenFeed feed, NewIds ids, Audit audit) {}

  public UsersController(
      Accounts accounts, Passwords passwords, LiveSessions sessions, Tools tools) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.tools = tools;
  }

  /** A person as the form sends them. */
  public record UserForm(
      @Nullable String loginName,
      @Nullable String displayName,
      @Nullable Set<Role> roles,
      @Nullable Set<UUID> clients,
      @Nullable String language,
      @Nullable Set<String> skills,
      @Nullable String seat,
      @Nullable Boolean active) {}

  /** A new person; the password is shown this once. */
  public record UserMade(UserRow user, String oneTimePassword) {}

  /** A new password, shown this once. */
  public record PasswordMade(String oneTimePassword) {}

  /** All. */
  @GetMapping("/api/users")
  public List<UserRow> all() {
    return accounts.all().stream().map(this::row).toList();
  }

  /** Let somebody in. */
  @PostMapping("/api/users")
  @ResponseStatus(HttpStatus.CREATED)
  public UserMade add(@AuthenticationPrincipal SignedIn me, @RequestBody UserForm form) {
    Input input = new Input();
    String name = AccountInput.loginName(input, form.loginName());
    Account account =
        checked(input, form, new Named(tools.ids().next(), name), Account.Standing.fresh());
    input.refuseIfWrong();
    if (!accounts.add(account)) {
      throw Refusal.invalid(FieldFault.of("loginName", "login_name_taken"));
    }
    String password = passwords.once();
    accounts.setPassword(account.id(), passwords.hash(password), true);
    tools.audit().note(me, "user.add", account.id(), Map.of("loginName", name));
    return new UserMade(row(account), password);
  }

  /** Change somebody's rights; acts on their open screens at once. */
  @PutMapping("/api/users/{id}")
  public UserRow change(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody UserForm form) {
    Account before = accounts.find(id).orElseThrow(Refusal::notFound);
    Input input = new Input();
    Account changed = checked(input, form, new Named(id, before.loginName()), before.standing());
    if (id.equals(me.id()) && (!changed.active() || !changed.roles().contains(Role.ADMIN))) {
      input.fault("roles", "own_administration", Map.of());
    }
    input.refuseIfWrong();
    accounts.change(changed);
    sessions.changed(id);
    tools.audit().note(me, "user.change", id, Map.of("roles", changed.roles().toString()));
    return row(accounts.find(id).orElseThrow(Refusal::notFound));
  }

  /** A new password for somebody; their sessions end. */
  @PostMapping("/api/users/{id}/reset-password")
  public PasswordMade reset(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    if (accounts.find(id).isEmpty()) {
      throw Refusal.notFound();
    }
    String password = passwords.once();
    accounts.setPassword(id, passwords.hash(password), true);
    sessions.end(id, Optional.empty());
    tools.audit().note(me, "user.reset_password", id);
    return new PasswordMade(password);
  }

  private record Named(UUID id, String loginName) {}

  private static Account checked(Input input, UserForm form, Named who, Account.Standing standing) {
    Set<Role> roles = form.roles() == null ? Set.of() : form.roles();
    if (roles.isEmpty()) {
      input.fault("roles", "required", Map.of());
    }
    Set<UUID> clients = form.clients() == null ? Set.of() : form.clients();
    Set<String> skills = form.skills() == null ? Set.of() : form.skills();
    skills.forEach(skill -> input.text("skills", skill, 60));
    String seat = input.optional("seat", form.seat(), 60);
    return new Account(
        who.id(),
        who.loginName(),
        input.text("displayName", form.displayName(), 100),
        roles,
        clients.stream().map(ClientId::new).collect(Collectors.toSet()),
        AccountInput.language(input, form.language() == null ? "ja" : form.language()),
        skills,
        Optional.of(seat).filter(s -> !s.isEmpty()),
        !Boolean.FALSE.equals(form.active()),
        standing);
  }

  private UserRow row(Account account) {
    boolean agent = account.roles().contains(Role.AGENT);
    var session = agent ? tools.feed().desk(account.id()).session() : null;
    return UserRow.of(account, session == null ? null : session.endpoint());
  }
}

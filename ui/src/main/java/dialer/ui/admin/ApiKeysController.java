package dialer.ui.admin;

import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Accounts;
import dialer.ui.security.ApiKeys;
import dialer.ui.security.Audit;
import dialer.ui.security.KeyMaker;
import dialer.ui.security.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys of programs that send leads and events. */
@RestController
public class ApiKeysController {

  private final ApiKeys keys;
  private final KeyMaker maker;
  private final Accounts accounts;
  private final Audit audit;

  public ApiKeysController(ApiKeys keys, KeyMaker maker, Accounts accounts, Audit audit) {
    this.keys = keys;
    this.maker = maker;
    this.accounts = accounts;
    this.audit = audit;
  }

  /** A key for a program that acts in the name of an account. */
  public record KeyForm(@Nullable String name, @Nullable UUID account) {}

  /** A new key; its secret is shown this once. */
  public record KeyMade(ApiKeys.ApiKey key, String secret) {}

  /** All. */
  @GetMapping("/api/api-keys")
  public List<ApiKeys.ApiKey> all() {
    return keys.all();
  }

  /** Make one. */
  @PostMapping("/api/api-keys")
  @ResponseStatus(HttpStatus.CREATED)
  public KeyMade add(@AuthenticationPrincipal SignedIn me, @RequestBody KeyForm form) {
    Input input = new Input();
    String name = input.text("name", form.name(), 100);
    UUID account = input.present("account", form.account(), me.id());
    input.refuseIfWrong();
    if (accounts.find(account).isEmpty()) {
      throw Refusal.invalid(FieldFault.of("account", "not_found"));
    }
    KeyMaker.Made made = maker.make();
    ApiKeys.ApiKey key = keys.add(made.hash(), name, account);
    audit.note(me, "api_key.add", key.id());
    return new KeyMade(key, made.secret());
  }

  /** Refuse it from now on. */
  @DeleteMapping("/api/api-keys/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void revoke(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    if (!keys.revoke(id)) {
      throw Refusal.notFound();
    }
    audit.note(me, "api_key.revoke", id);
  }
}

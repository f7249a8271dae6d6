package dialer.ui.manager;

import dialer.compliance.call.ClientId;
import dialer.compliance.call.ParsedNumber;
import dialer.compliance.call.PhoneNumbers;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Accounts;
import dialer.ui.security.Audit;
import dialer.ui.security.LiveSessions;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.NewIds;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/** The companies on whose behalf calls are made. */
@RestController
public class ClientsController {

  private final ClientBook clients;
  private final Accounts accounts;
  private final LiveSessions sessions;
  private final Tools tools;

  /** What making one needs besides. */
  @Component
  public record Tools(NewIds ids, Audit audit) {}

  public ClientsController(
      ClientBook clients, Accounts accounts, LiveSessions sessions, Tools tools) {
    this.clients = clients;
    this.accounts = accounts;
    this.sessions = sessions;
    this.tools = tools;
  }

  /** A client as its form sends it; no zone: Tokyo's. */
  public record ClientForm(
      @Nullable String name,
      @Nullable String kana,
      @Nullable String callbackNumber,
      @Nullable String zone) {}

  /** Those that I may see. */
  @GetMapping("/api/clients")
  public List<ClientBook.ClientRow> all(@AuthenticationPrincipal SignedIn me) {
    return clients.all(me.sight());
  }

  /** Make one; whoever makes it may see it. */
  @PostMapping("/api/clients")
  @ResponseStatus(HttpStatus.CREATED)
  public ClientBook.ClientRow add(
      @AuthenticationPrincipal SignedIn me, @RequestBody ClientForm form) {
    ClientBook.ClientRow made = save(tools.ids().next(), form);
    accounts
        .find(me.id())
        .filter(a -> !a.sight().all())
        .ifPresent(a -> accounts.change(seeing(a, made)));
    sessions.changed(me.id());
    tools.audit().note(me, new ClientId(made.id()), "client.add", made.id());
    return made;
  }

  /** Change one. */
  @PutMapping("/api/clients/{id}")
  public ClientBook.ClientRow change(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody ClientForm form) {
    ClientId client = new ClientId(id);
    if (!me.sight().sees(client) || clients.find(client).isEmpty()) {
      throw Refusal.notFound();
    }
    ClientBook.ClientRow changed = save(id, form);
    tools.audit().note(me, client, "client.change", id);
    return changed;
  }

  private ClientBook.ClientRow save(UUID id, ClientForm form) {
    Input input = new Input();
    String name = input.text("name", form.name(), 200);
    String kana = input.optional("kana", form.kana(), 200);
    String number = number(input, form.callbackNumber());
    String zone = zone(input, form.zone());
    input.refuseIfWrong();
    var row =
        new ClientBook.ClientRow(
            id, name, kana.isEmpty() ? null : kana, number.isEmpty() ? null : number, zone);
    if (!clients.save(row)) {
      throw Refusal.invalid(FieldFault.of("name", "name_taken"));
    }
    return row;
  }

  private static String number(Input input, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return "";
    }
    return switch (PhoneNumbers.parse(typed, "JP")) {
      case ParsedNumber.Parsed parsed -> parsed.number().e164();
      case ParsedNumber.Unusable _ -> {
        input.fault("callbackNumber", "number_invalid", Map.of());
        yield "";
      }
    };
  }

  private static String zone(Input input, @Nullable String zone) {
    String name = zone == null || zone.isBlank() ? "Asia/Tokyo" : zone;
    try {
      return ZoneId.of(name).getId();
    } catch (DateTimeException e) {
      input.fault("zone", "zone_unknown", Map.of());
      return "UTC";
    }
  }

  private static dialer.ui.security.Account seeing(
      dialer.ui.security.Account account, ClientBook.ClientRow client) {
    Set<ClientId> all = new HashSet<>(account.clients());
    all.add(new ClientId(client.id()));
    return new dialer.ui.security.Account(
        account.id(),
        account.loginName(),
        account.displayName(),
        account.roles(),
        all,
        account.language(),
        account.skills(),
        account.seat(),
        account.active(),
        account.standing());
  }
}

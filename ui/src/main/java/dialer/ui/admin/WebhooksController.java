package dialer.ui.admin;

import dialer.ui.admin.Webhooks.EventKind;
import dialer.ui.admin.Webhooks.Webhook;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.Passwords;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.NewIds;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where attempts, dispositions and cases are sent. */
@RestController
public class WebhooksController {

  private final Webhooks webhooks;
  private final Passwords secrets;
  private final NewIds ids;
  private final Audit audit;

  public WebhooksController(Webhooks webhooks, Passwords secrets, NewIds ids, Audit audit) {
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.ids = ids;
    this.audit = audit;
  }

  /** A receiver as the form sends it. */
  public record WebhookForm(
      @Nullable String url,
      @Nullable Set<EventKind> events,
      @Nullable UUID client,
      @Nullable Boolean active) {}

  /** A new receiver; its secret is shown this once. */
  public record WebhookMade(Webhook webhook, String secret) {}

  /** All. */
  @GetMapping("/api/webhooks")
  public List<Webhook> all() {
    return webhooks.all();
  }

  /** Make one. */
  @PostMapping("/api/webhooks")
  @ResponseStatus(HttpStatus.CREATED)
  public WebhookMade add(@AuthenticationPrincipal SignedIn me, @RequestBody WebhookForm form) {
    Checked checked = checked(form);
    String secret = secrets.secret();
    Webhook made =
        webhooks.add(
            new Webhook(
                ids.next(),
                checked.url(),
                checked.events(),
                form.client(),
                true,
                0,
                null,
                null,
                null),
            secret);
    audit.note(me, "webhook.add", made.id());
    return new WebhookMade(made, secret);
  }

  /** Change one. */
  @PutMapping("/api/webhooks/{id}")
  public Webhook change(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody WebhookForm form) {
    Checked checked = checked(form);
    boolean active = !Boolean.FALSE.equals(form.active());
    Webhook changed =
        webhooks.change(id, checked.url(), checked.events(), active).orElseThrow(Refusal::notFound);
    audit.note(me, "webhook.change", id);
    return changed;
  }

  /** Remove one. */
  @DeleteMapping("/api/webhooks/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    if (!webhooks.remove(id)) {
      throw Refusal.notFound();
    }
    audit.note(me, "webhook.remove", id);
  }

  /** Send a test message now. */
  @PostMapping("/api/webhooks/{id}/test")
  public Webhooks.TestResult test(@PathVariable UUID id) {
    return webhooks.test(id).orElseThrow(Refusal::notFound);
  }

  private record Checked(String url, Set<EventKind> events) {}

  private static Checked checked(WebhookForm form) {
    Input input = new Input();
    String url = input.text("url", form.url(), 500);
    if (!url.isEmpty() && !isAddress(url)) {
      input.fault("url", "webhook_url_invalid", Map.of());
    }
    Set<EventKind> events = form.events() == null ? Set.of() : form.events();
    if (events.isEmpty()) {
      input.fault("events", "required", Map.of());
    }
    input.refuseIfWrong();
    return new Checked(url, events);
  }

  private static boolean isAddress(String url) {
    try {
      URI address = URI.create(url);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return web && address.getHost() != null && address.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package dialer.ui.compliance;

import dialer.campaigns.campaign.Campaign;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.compliance.suppression.SuppressionEntry.Origin;
import dialer.ui.compliance.DoNotCallBook.SuppressionQuery;
import dialer.ui.compliance.DoNotCallBook.SuppressionRow;
import dialer.ui.manager.CampaignAccess;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.Role;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The do-not-call list. It only grows. */
@RestController
public class SuppressionsController {

  private final DoNotCallBook book;
  private final CampaignAccess access;
  private final DoNotCallFile file;
  private final Tools tools;

  /** What else is asked. */
  @Component
  public record Tools(Audit audit, InstantSource clock) {}

  public SuppressionsController(
      DoNotCallBook book, CampaignAccess access, DoNotCallFile file, Tools tools) {
    this.book = book;
    this.access = access;
    this.file = file;
    this.tools = tools;
  }

  /** What is looked for; null means any. */
  public record SearchForm(
      @Nullable String number,
      @Nullable UUID client,
      @Nullable Origin origin,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  /** An entry; without client, campaign and product it holds for everybody. */
  public record EntryForm(
      @Nullable String number,
      @Nullable UUID client,
      @Nullable UUID campaign,
      @Nullable String product,
      SuppressionEntry.@Nullable Refusal refusal,
      @Nullable Instant until,
      @Nullable String note) {}

  /** What it did. */
  public record EntryMade(SuppressionRow entry, int hungUp) {}

  /** Entries. */
  @PostMapping("/api/suppressions/search")
  public Page<SuppressionRow> search(
      @AuthenticationPrincipal SignedIn me, @RequestBody SearchForm form) {
    return book.search(
        new SuppressionQuery(
            TypedNumber.orNull(form.number()),
            form.client(),
            form.origin(),
            me.sight(),
            PageRequest.of(form.limit(), form.cursor())));
  }

  /** Forbid a number; a call to it that is under way ends. */
  @PostMapping("/api/suppressions")
  @ResponseStatus(HttpStatus.CREATED)
  public EntryMade add(@AuthenticationPrincipal SignedIn me, @RequestBody EntryForm form) {
    DoNotCallBook.Added added = book.add(entry(form, me), me.loginName());
    tools.audit().note(me, "suppression.add", added.entry().id());
    return new EntryMade(added.entry(), added.hungUp());
  }

  /** Forbid every number of a file: one number in the first column of each row. */
  @PostMapping("/api/suppressions/import")
  public DoNotCallFile.Report load(
      @AuthenticationPrincipal SignedIn me,
      @RequestPart MultipartFile file,
      @RequestParam(required = false) @Nullable String client)
      throws IOException {
    Optional<ClientId> whose =
        Optional.ofNullable(client).filter(id -> !id.isBlank()).map(SuppressionsController::id);
    refuseForeign(whose, me);
    DoNotCallFile.Report report = this.file.load(file::getInputStream, whose, me.loginName());
    tools.audit().note(me, "suppression.import", whose.map(ClientId::toString).orElse("all"));
    return report;
  }

  private SuppressionEntry entry(EntryForm form, SignedIn me) {
    Input input = new Input();
    String typed = input.text("number", form.number(), 40);
    String note = input.optional("note", form.note(), 1000);
    String product = input.optional("product", form.product(), 100);
    input.refuseIfWrong();
    Optional<Campaign> campaign =
        Optional.ofNullable(form.campaign()).map(id -> access.find(id, me));
    Optional<ClientId> client =
        Optional.ofNullable(form.client())
            .map(ClientId::new)
            .or(() -> campaign.map(Campaign::client));
    refuseForeign(client, me);
    return new SuppressionEntry(
        TypedNumber.of(typed),
        client,
        campaign.map(Campaign::id).map(id -> new CampaignId(id.value())),
        Optional.of(product).filter(p -> !p.isEmpty()),
        Origin.STAFF,
        Optional.ofNullable(form.refusal()),
        tools.clock().instant(),
        Optional.ofNullable(form.until()),
        note);
  }

  /** Entries for everybody are compliance officers' and administrators'. */
  private static void refuseForeign(Optional<ClientId> client, SignedIn me) {
    if (client.isEmpty() && !me.is(Role.COMPLIANCE, Role.ADMIN)) {
      throw Refusal.invalid(dialer.ui.problem.FieldFault.of("client", "required"));
    }
    if (client.isPresent() && !me.sight().sees(client.get())) {
      throw Refusal.notFound();
    }
  }

  private static ClientId id(String text) {
    try {
      return ClientId.of(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(dialer.ui.problem.FieldFault.of("client", "invalid"));
    }
  }
}

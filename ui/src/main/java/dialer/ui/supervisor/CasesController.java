package dialer.ui.supervisor;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.importing.SingleLeads;
import dialer.ui.manager.CampaignAccess;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.Role;
import dialer.ui.security.SignedIn;
import dialer.ui.supervisor.CaseBoard.CaseChange;
import dialer.ui.supervisor.CaseBoard.CaseQuery;
import dialer.ui.supervisor.CaseBoard.OutsideEvent;
import dialer.ui.wire.Named;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Follow-up cases, and the events of other systems that open them. */
@RestController
public class CasesController {

  private final CaseBoard board;
  private final CampaignAccess access;
  private final InstantSource clock;
  private final Audit audit;

  public CasesController(CaseBoard board, CampaignAccess access, InstantSource clock, Audit audit) {
    this.board = board;
    this.access = access;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Something that happened with an order.
   *
   * @param leadExternalId the person, where they are a lead of the client's
   * @param phone their number, where they may not be one
   * @param topic what to talk about; null: the kind
   * @param happenedAt null: now
   * @param dueAt null: as the campaign's rule for this kind says
   */
  public record OrderEvent(
      @Nullable String externalId,
      @Nullable String kind,
      @Nullable String leadExternalId,
      @Nullable UUID campaign,
      @Nullable String phone,
      @Nullable String name,
      @Nullable String topic,
      @Nullable Instant happenedAt,
      @Nullable Instant dueAt) {}

  /** Cases; an agent sees their own. */
  @GetMapping("/api/cases")
  public Page<CaseRow> list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable CaseState state,
      @RequestParam(required = false) @Nullable UUID owner,
      PageQuery page) {
    boolean leads = me.is(Role.TEAM_LEADER, Role.SUPERVISOR, Role.MANAGER);
    UUID whose = leads ? owner : me.id();
    PageRequest wanted = PageRequest.of(page.limit(), page.cursor());
    return board.list(new CaseQuery(state, whose, me.sight(), wanted));
  }

  /** Who may own cases of a campaign: to whom one can be handed over. */
  @GetMapping("/api/cases/owners")
  public List<Named> owners(@AuthenticationPrincipal SignedIn me, @RequestParam UUID campaign) {
    return board.owners(access.find(campaign, me).id());
  }

  /** Give a case to somebody, another time, or an end. */
  @PutMapping("/api/cases/{id}")
  public CaseRow change(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody CaseChange form) {
    CaseRow changed = board.change(id, form, me.sight()).orElseThrow(Refusal::notFound);
    audit.note(me, "case.change", id);
    return changed;
  }

  /** An event of another system; the same one twice is one. */
  @PostMapping("/api/events/order")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void order(@AuthenticationPrincipal SignedIn me, @RequestBody OrderEvent form) {
    Input input = new Input();
    String externalId = input.text("externalId", form.externalId(), 100);
    String kind = input.text("kind", form.kind(), 60);
    String lead = input.optional("leadExternalId", form.leadExternalId(), 200);
    String topic = input.optional("topic", form.topic(), 200);
    String phone = input.optional("phone", form.phone(), 40);
    String name = input.optional("name", form.name(), 200);
    UUID id = input.present("campaign", form.campaign(), me.id());
    if (lead.isBlank() && phone.isBlank()) {
      input.fault("leadExternalId", "required", Map.of());
    }
    input.refuseIfWrong();
    Campaign campaign = access.find(id, me);
    if (campaign.kind() != CampaignKind.FOLLOW_UP) {
      throw Refusal.invalid(FieldFault.of("campaign", "not_follow_up"));
    }
    Instant now = clock.instant();
    OutsideEvent event =
        new OutsideEvent(
            externalId,
            kind,
            lead,
            stranger(campaign, Map.of("phone", phone, "name", name, "external_id", lead)),
            campaign.id(),
            topic.isBlank() ? kind : topic,
            form.happenedAt() == null ? now : form.happenedAt(),
            form.dueAt());
    if (!board.open(event)) {
      throw Refusal.invalid(FieldFault.of("leadExternalId", "not_found"));
    }
  }

  private static Optional<LeadDraft> stranger(Campaign campaign, Map<String, String> fields) {
    if (fields.getOrDefault("phone", "").isBlank()) {
      return Optional.empty();
    }
    return switch (SingleLeads.read(fields, ImportOrder.regionOf(campaign.schedule().zone()))) {
      case SingleLeads.Read.Valid valid -> Optional.of(valid.draft());
      case SingleLeads.Read.Refused _ -> throw Refusal.invalid(FieldFault.of("phone", "invalid"));
    };
  }

  /** Which page. */
  public record PageQuery(@Nullable Integer limit, @Nullable String cursor) {}
}

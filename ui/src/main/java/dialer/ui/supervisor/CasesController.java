package dialer.ui.supervisor;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.followup.CaseState;
import dialer.ui.manager.CampaignAccess;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.Role;
import dialer.ui.security.SignedIn;
import dialer.ui.supervisor.CaseBoard.CaseChange;
import dialer.ui.supervisor.CaseBoard.CaseQuery;
import dialer.ui.supervisor.CaseBoard.OutsideEvent;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
import java.time.InstantSource;
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

  /** Something that happened with an order. */
  public record OrderEvent(
      @Nullable String externalId,
      @Nullable String kind,
      @Nullable String leadExternalId,
      @Nullable UUID campaign,
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
    String externalId = input.text("externalId", form.externalId(), 200);
    String kind = input.text("kind", form.kind(), 60);
    String lead = input.text("leadExternalId", form.leadExternalId(), 200);
    UUID id = input.present("campaign", form.campaign(), me.id());
    input.refuseIfWrong();
    Campaign campaign = access.find(id, me);
    boolean opened =
        board.open(
            new OutsideEvent(externalId, kind, lead, campaign.id(), form.dueAt()), clock.instant());
    if (!opened) {
      throw Refusal.invalid(dialer.ui.problem.FieldFault.of("leadExternalId", "not_found"));
    }
  }

  /** Which page. */
  public record PageQuery(@Nullable Integer limit, @Nullable String cursor) {}
}

package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.compliance.call.ClientId;
import dialer.ui.manager.Choices.PackChoice;
import dialer.ui.manager.Choices.PauseReason;
import dialer.ui.manager.Choices.SafeHarborChoice;
import dialer.ui.problem.Input;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.Named;
import dialer.ui.wire.Page;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns: the list, one of them, its settings. */
@RestController
public class CampaignsController {

  private final CampaignAccess access;
  private final CampaignShelf shelf;
  private final CampaignOffice office;
  private final Tools tools;

  /** What else is asked. */
  @Component
  public record Tools(Choices choices, Audit audit) {}

  public CampaignsController(
      CampaignAccess access, CampaignShelf shelf, CampaignOffice office, Tools tools) {
    this.access = access;
    this.shelf = shelf;
    this.office = office;
    this.tools = tools;
  }

  /** A trunk by its name. */
  public record TrunkLine(String id, int limit) {}

  /** What a new campaign begins with, and what may be chosen for it. */
  public record CampaignDefaults(
      CampaignSettings settings,
      List<DispositionDef> dispositions,
      List<PackChoice> rulePacks,
      List<TrunkLine> trunks,
      List<String> holidayCalendars,
      List<Named> pools,
      List<String> languages,
      List<SafeHarborChoice> safeHarbor,
      List<PauseReason> pauseReasons) {}

  /** Another name for a copy. */
  public record CopyForm(@Nullable String name, @Nullable Boolean withLeads) {}

  /** Those that I may see. */
  @GetMapping("/api/campaigns")
  public Page<CampaignRow> all(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable UUID client,
      @RequestParam(required = false) @Nullable CampaignWord state) {
    List<Campaign> seen =
        access.all(me.sight()).stream()
            .filter(campaign -> client == null || campaign.client().value().equals(client))
            .toList();
    return Page.all(
        shelf.rows(seen).stream().filter(row -> state == null || row.state() == state).toList());
  }

  /** What a new one begins with. */
  @GetMapping("/api/campaign-defaults")
  public CampaignDefaults defaults(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam KindWord kind,
      @RequestParam UUID client) {
    ClientId whose = new ClientId(client);
    access.requireClient(whose, me);
    Campaign fresh = office.fresh(kind, whose);
    Choices choices = tools.choices();
    return new CampaignDefaults(
        shelf.settings(fresh).blank(),
        DispositionDefs.of(fresh.leadRules().catalogue()),
        choices.rulePacks(),
        choices.trunks().stream()
            .map(t -> new TrunkLine(TrunkWord.of(t.id()), t.limit()))
            .toList(),
        choices.holidayCalendars(),
        choices.pools(),
        List.of("ja", "en"),
        choices.safeHarbor(whose),
        choices.pauseReasons());
  }

  /** Make a draft. */
  @PostMapping("/api/campaigns")
  @ResponseStatus(HttpStatus.CREATED)
  public CampaignView create(
      @AuthenticationPrincipal SignedIn me, @RequestBody CampaignSettings form) {
    Campaign made = office.create(form, me);
    tools.audit().note(me, made.client(), "campaign.create", made.id());
    return shelf.view(made);
  }

  /** One with everything. */
  @GetMapping("/api/campaigns/{id}")
  public CampaignView one(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return shelf.view(access.find(id, me));
  }

  /** Change it; acts within a second. */
  @PutMapping("/api/campaigns/{id}/settings")
  public CampaignView change(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable UUID id,
      @RequestBody CampaignSettings form) {
    Campaign changed = office.change(access.find(id, me), form, me);
    tools.audit().note(me, changed.client(), "campaign.settings", id);
    return shelf.view(changed);
  }

  /** A draft like it. */
  @PostMapping("/api/campaigns/{id}/copy")
  @ResponseStatus(HttpStatus.CREATED)
  public CampaignView copy(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody CopyForm form) {
    Input input = new Input();
    String name = input.text("name", form.name(), 200);
    if (Boolean.TRUE.equals(form.withLeads())) {
      input.fault("withLeads", "invalid", java.util.Map.of());
    }
    input.refuseIfWrong();
    Campaign made = office.copy(access.find(id, me), name, me);
    tools.audit().note(me, made.client(), "campaign.copy", made.id());
    return shelf.view(made);
  }
}

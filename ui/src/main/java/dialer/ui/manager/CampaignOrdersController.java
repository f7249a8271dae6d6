package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignMachine;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.LeadRules;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Starting, holding and stopping campaigns. */
@RestController
public class CampaignOrdersController {

  private final CampaignAccess access;
  private final CampaignShelf shelf;
  private final CampaignOffice office;
  private final Tools tools;

  /** What else is asked. */
  @Component
  public record Tools(CampaignRuns runs, StartCheck check, Audit audit) {}

  public CampaignOrdersController(
      CampaignAccess access, CampaignShelf shelf, CampaignOffice office, Tools tools) {
    this.access = access;
    this.shelf = shelf;
    this.office = office;
    this.tools = tools;
  }

  /** How many leads the pilot calls. */
  public record PilotForm(@Nullable Integer leads) {}

  /** The list before a start. */
  public record StartItems(List<StartCheck.Item> items) {}

  /** What stands against starting it. */
  @GetMapping("/api/campaigns/{id}/start-check")
  public StartItems check(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return new StartItems(tools.check().of(access.find(id, me)));
  }

  /** Start. */
  @PostMapping("/api/campaigns/{id}/start")
  public CampaignView start(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return started(withPilot(access.find(id, me), OptionalInt.empty()), me);
  }

  /** Start, and hold for review after some leads. */
  @PostMapping("/api/campaigns/{id}/pilot")
  public CampaignView pilot(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody PilotForm form) {
    Input input = new Input();
    int leads = input.number("leads", form.leads(), 1, 1_000_000);
    input.refuseIfWrong();
    return started(withPilot(access.find(id, me), OptionalInt.of(leads)), me);
  }

  /** No new dial after a second; what rings is served. */
  @PostMapping("/api/campaigns/{id}/pause")
  public CampaignView pause(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return shelf.view(moved(access.find(id, me), CampaignOrder.PAUSE, me));
  }

  /** Go on after a pause, a pilot's hold or an emergency stop. */
  @PostMapping("/api/campaigns/{id}/resume")
  public CampaignView resume(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    Campaign campaign = access.find(id, me);
    boolean stopped = isStopped(campaign);
    Campaign resumed =
        switch (campaign.state()) {
          case PILOT_HOLD -> moved(startable(campaign), CampaignOrder.RELEASE_PILOT, me);
          case RUNNING -> {
            if (!stopped) {
              throw wrongState(campaign);
            }
            yield startable(campaign);
          }
          case DRAFT, READY, STOPPED, FINISHED -> throw wrongState(campaign);
          case PAUSED -> moved(startable(campaign), CampaignOrder.START, me);
        };
    if (stopped) {
      lift(campaign, me);
    }
    return shelf.view(resumed);
  }

  /** End; what rings is served. */
  @PostMapping("/api/campaigns/{id}/stop")
  public CampaignView stop(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return shelf.view(moved(access.find(id, me), CampaignOrder.STOP, me));
  }

  private CampaignView started(Campaign campaign, SignedIn me) {
    startable(campaign);
    CampaignState state = campaign.state();
    boolean prepared = state == CampaignState.READY || state == CampaignState.PAUSED;
    Campaign ready = prepared ? campaign : moved(campaign, CampaignOrder.PREPARE, me);
    Campaign running = moved(ready, CampaignOrder.START, me);
    if (isStopped(campaign)) {
      lift(campaign, me);
    }
    return shelf.view(running);
  }

  private boolean isStopped(Campaign campaign) {
    return tools.runs().emergencies().isStopped(campaign.id());
  }

  /** Whoever starts a campaign again takes the emergency stop of this one back, not of others. */
  private void lift(Campaign campaign, SignedIn me) {
    tools.runs().liftEmergency(Optional.of(campaign.id()));
    tools.audit().note(me, campaign.client(), "campaign.emergency_lift", campaign.id());
  }

  /** A message or trunk may have gone since it last ran. */
  private Campaign startable(Campaign campaign) {
    List<StartCheck.Item> items = tools.check().of(campaign);
    if (items.stream().anyMatch(item -> item.blocking() && !item.ok())) {
      throw Refusal.conflict("start_check_failed", Map.of("items", items));
    }
    return campaign;
  }

  private Campaign moved(Campaign campaign, CampaignOrder order, SignedIn me) {
    CampaignState next =
        CampaignMachine.next(campaign.state(), order).orElseThrow(() -> wrongState(campaign));
    boolean released = order == CampaignOrder.RELEASE_PILOT;
    Campaign moved = (released ? campaign.withoutPilot() : campaign).in(next);
    office.save(moved, me);
    tools
        .audit()
        .note(
            me,
            campaign.client(),
            "campaign." + order.name().toLowerCase(java.util.Locale.ROOT),
            campaign.id());
    return moved;
  }

  private static Campaign withPilot(Campaign campaign, OptionalInt pilot) {
    LeadRules rules = campaign.leadRules();
    if (rules.pilot().equals(pilot)) {
      return campaign;
    }
    LeadRules changed = rules.with(pilot);
    return new Campaign(
        campaign.id(),
        campaign.client(),
        campaign.name(),
        campaign.kind(),
        campaign.state(),
        campaign.language(),
        campaign.pacing(),
        campaign.line(),
        campaign.rulePacks(),
        campaign.recording(),
        campaign.staffing(),
        campaign.offer(),
        changed,
        campaign.schedule(),
        campaign.version());
  }

  private static Refusal wrongState(Campaign campaign) {
    return Refusal.conflict(
        "campaign_state", Map.of("state", CampaignWord.of(campaign.state(), false).name()));
  }
}

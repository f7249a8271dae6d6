package dialer.ui.supervisor;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.followup.CaseOnEvent;
import dialer.campaigns.followup.CaseTrigger;
import dialer.ui.manager.CampaignAccess;
import dialer.ui.manager.CampaignOffice;
import dialer.ui.problem.Input;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What opens follow-up cases: dispositions of a campaign in another one, and events of the client's
 * systems in a follow-up campaign. A change counts from the next conversation and event on.
 */
@RestController
public class CaseOpeningsController {

  /** A year and a day. */
  private static final int LATEST_HOURS = 366 * 24;

  private final CampaignAccess access;
  private final CampaignOffice office;
  private final CaseOwners owners;
  private final Audit audit;

  public CaseOpeningsController(
      CampaignAccess access, CampaignOffice office, CaseOwners owners, Audit audit) {
    this.access = access;
    this.office = office;
    this.owners = owners;
    this.audit = audit;
  }

  /** All of a campaign. */
  public record CaseOpenings(
      @Nullable List<OnDisposition> dispositions, @Nullable List<OnEvent> events) {}

  /**
   * This disposition opens a case there.
   *
   * @param campaign a follow-up campaign of the same client
   * @param afterHours due so long after the conversation
   * @param sameAgent whether the agent of the conversation owns the case
   */
  public record OnDisposition(
      @Nullable String disposition,
      @Nullable UUID campaign,
      @Nullable Integer afterHours,
      boolean sameAgent) {}

  /**
   * This event opens a case here.
   *
   * @param afterHours due so long after the event; whole days keep the local time of day
   * @param owner who owns such cases; null: anyone
   */
  public record OnEvent(
      @Nullable String event, @Nullable Integer afterHours, @Nullable UUID owner) {}

  /** As they stand. */
  @GetMapping("/api/campaigns/{id}/case-openings")
  public CaseOpenings openings(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return of(access.find(id, me));
  }

  /** Replaces them. */
  @PutMapping("/api/campaigns/{id}/case-openings")
  public CaseOpenings change(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody CaseOpenings form) {
    Campaign campaign = access.find(id, me);
    Input input = new Input();
    List<CaseTrigger> triggers = new ArrayList<>();
    for (OnDisposition row :
        form.dispositions() == null ? List.<OnDisposition>of() : form.dispositions()) {
      trigger(input, campaign, row, me).ifPresent(triggers::add);
    }
    List<CaseOnEvent> events = new ArrayList<>();
    for (OnEvent row : form.events() == null ? List.<OnEvent>of() : form.events()) {
      events.add(event(input, campaign, row));
    }
    if (!events.isEmpty() && campaign.kind() != CampaignKind.FOLLOW_UP) {
      input.fault("events", "not_follow_up", Map.of());
    }
    input.refuseIfWrong();
    LeadRules rules = campaign.leadRules().with(triggers, events);
    Campaign changed = campaign.with(rules);
    office.save(changed, me);
    audit.note(me, campaign.client(), "campaign.case-openings", campaign.id());
    return of(changed);
  }

  private Optional<CaseTrigger> trigger(
      Input input, Campaign from, OnDisposition row, SignedIn me) {
    String key = input.text("dispositions.disposition", row.disposition(), 40);
    if (from.leadRules().catalogue().find(key).isEmpty()) {
      input.fault("dispositions.disposition", "not_found", Map.of());
    }
    int hours = hours(input, "dispositions.afterHours", row.afterHours());
    if (row.campaign() == null) {
      input.fault("dispositions.campaign", "required", Map.of());
      return Optional.empty();
    }
    Campaign to = access.find(row.campaign(), me);
    if (to.kind() != CampaignKind.FOLLOW_UP || !to.client().equals(from.client())) {
      input.fault("dispositions.campaign", "not_follow_up", Map.of());
    }
    return Optional.of(new CaseTrigger(key, to.id(), Duration.ofHours(hours), row.sameAgent()));
  }

  private CaseOnEvent event(Input input, Campaign campaign, OnEvent row) {
    String name = input.text("events.event", row.event(), 60);
    int hours = hours(input, "events.afterHours", row.afterHours());
    Optional<String> owner =
        Optional.ofNullable(row.owner()).flatMap(one -> owners.login(campaign.id(), one));
    if (row.owner() != null && owner.isEmpty()) {
      input.fault("events.owner", "not_found", Map.of());
    }
    return new CaseOnEvent(name, Duration.ofHours(hours), owner);
  }

  private static int hours(Input input, String field, @Nullable Integer hours) {
    return input.number(field, hours, 0, LATEST_HOURS);
  }

  private CaseOpenings of(Campaign campaign) {
    LeadRules rules = campaign.leadRules();
    return new CaseOpenings(
        rules.triggers().stream().map(CaseOpeningsController::of).toList(),
        rules.events().stream().map(rule -> of(campaign, rule)).toList());
  }

  private static OnDisposition of(CaseTrigger trigger) {
    return new OnDisposition(
        trigger.disposition(),
        trigger.campaign().value(),
        (int) trigger.after().toHours(),
        trigger.sameAgent());
  }

  private OnEvent of(Campaign campaign, CaseOnEvent rule) {
    return new OnEvent(
        rule.event(),
        (int) rule.after().toHours(),
        rule.owner().flatMap(login -> owners.account(campaign.id(), login)).orElse(null));
  }
}

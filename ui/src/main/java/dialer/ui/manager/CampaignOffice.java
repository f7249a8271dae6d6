package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.LaunchCheck;
import dialer.campaigns.campaign.LaunchFinding;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.QuotaPlan;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.core.engine.PoolId;
import dialer.core.engine.TrunkId;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Refusal;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.NewIds;
import dialer.ui.wire.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes, changes and copies campaigns, with their texts, questions and quotas. */
@Component
public class CampaignOffice {

  private final CampaignStore campaigns;
  private final Stores stores;
  private final CampaignRuns runs;
  private final NewIds ids;

  /** Where the parts go. */
  @Component
  public record Stores(
      SurveyStore surveys, CampaignTexts texts, Choices choices, ClientBook clients) {}

  public CampaignOffice(CampaignStore campaigns, Stores stores, CampaignRuns runs, NewIds ids) {
    this.campaigns = campaigns;
    this.stores = stores;
    this.runs = runs;
    this.ids = ids;
  }

  /** A campaign of that kind as it would begin; nothing is stored. */
  public Campaign fresh(KindWord kind, ClientId client) {
    ZoneId zone =
        stores.clients().find(client).map(c -> ZoneId.of(c.zone())).orElse(ZoneId.of("Asia/Tokyo"));
    List<String> packs =
        stores.choices().rulePacks().stream()
            .filter(Choices.PackChoice::sandbox)
            .map(Choices.PackChoice::id)
            .toList();
    var basics =
        new FreshCampaign.Basics(
            new CampaignId(ids.next()), client, kind, zone, new PoolId(ids.next()));
    return FreshCampaign.of(basics, CampaignForm.all(stores.choices().trunks()), packs);
  }

  /** Creates a draft. */
  public Campaign create(CampaignSettings form, SignedIn by) {
    CheckedSettings checked = SettingsCheck.of(form);
    requireClient(checked.client(), by);
    requireKnown(checked, List.of());
    Campaign fresh = fresh(checked.kind(), checked.client());
    Campaign made =
        lawful(() -> CampaignForm.over(fresh, checked, List.of(), () -> ownPool(fresh.id())));
    refuseTakenName(made);
    campaigns.create(made, by.loginName());
    saveAround(made, checked);
    return made;
  }

  /** Changes a campaign; kind and client are frozen once it has left its draft. */
  public Campaign change(Campaign before, CampaignSettings form, SignedIn by) {
    CheckedSettings checked = SettingsCheck.of(form);
    requireClient(checked.client(), by);
    requireKnown(checked, before.line().trunks());
    if (before.state() != CampaignState.DRAFT) {
      refuseIfFrozen("kind", checked.kind() != KindWord.of(before.kind()));
    }
    refuseIfFrozen("clientId", !checked.client().equals(before.client()));
    Supplier<PoolId> pool = () -> before.staffing().pool();
    Campaign base = checked.kind() == KindWord.of(before.kind()) ? before : turned(before, checked);
    Campaign changed =
        lawful(() ->
            CampaignForm.over(base, checked, CampaignForm.all(stores.choices().trunks()), pool));
    if (!changed.name().equals(before.name())) {
      refuseTakenName(changed);
    }
    refuseBreaking(before, changed);
    store(changed, by);
    saveAround(changed, checked);
    runs.changed(changed);
    return changed;
  }

  /**
   * A running campaign keeps what it was started with: a change must not take away its message,
   * trunks or packs. What was missing before does not keep anybody from changing the rest.
   */
  private void refuseBreaking(Campaign before, Campaign changed) {
    if (changed.state() != CampaignState.RUNNING) {
      return;
    }
    Set<LaunchCheck> missing = missing(before);
    List<StartCheck.Item> broken =
        runs.findings(changed).stream()
            .filter(finding -> finding.result() == LaunchFinding.Result.MISSING)
            .filter(finding -> !missing.contains(finding.check()))
            .map(finding -> StartCheck.item(finding, false))
            .toList();
    if (!broken.isEmpty()) {
      throw Refusal.conflict("change_check_failed", Map.of("items", broken));
    }
  }

  private Set<LaunchCheck> missing(Campaign campaign) {
    return runs.findings(campaign).stream()
        .filter(finding -> finding.result() == LaunchFinding.Result.MISSING)
        .map(LaunchFinding::check)
        .collect(Collectors.toSet());
  }

  /** Saves a change of one part, unless it takes away what a running campaign was started with. */
  public void revise(Campaign before, Campaign changed, SignedIn by) {
    refuseBreaking(before, changed);
    save(changed, by);
  }

  /** A draft with the same settings under another name, without leads, dates and pilot. */
  public Campaign copy(Campaign from, String name, SignedIn by) {
    CampaignId id = new CampaignId(ids.next());
    Campaign made = CampaignDrafts.copy(from, id, name);
    refuseTakenName(made);
    campaigns.create(made, by.loginName());
    stores.texts().textsOf(from.id()).ifPresent(texts -> stores.texts().save(id, texts));
    stores
        .surveys()
        .questionnaire(from.id())
        .ifPresent(q -> stores.surveys().save(new Questionnaire(id, 1, q.title(), q.questions())));
    stores.surveys().savePlan(id, stores.surveys().plan(from.id()));
    return made;
  }

  /** Saves a change that somebody else may have overtaken, and tells the running side. */
  public void save(Campaign changed, SignedIn by) {
    store(changed, by);
    runs.changed(changed);
  }

  private void store(Campaign changed, SignedIn by) {
    if (!campaigns.save(changed, by.loginName())) {
      throw Refusal.conflict("changed_meanwhile", Map.of());
    }
  }

  private Campaign turned(Campaign before, CheckedSettings checked) {
    Campaign fresh = fresh(checked.kind(), before.client());
    return new Campaign(
        before.id(),
        before.client(),
        before.name(),
        fresh.kind(),
        before.state(),
        before.language(),
        before.pacing(),
        before.line(),
        before.rulePacks(),
        before.recording(),
        before.staffing(),
        before.offer(),
        fresh.leadRules(),
        before.schedule(),
        before.version());
  }

  private void saveAround(Campaign campaign, CheckedSettings checked) {
    stores.texts().save(campaign.id(), checked.texts());
    stores.surveys().savePlan(campaign.id(), new QuotaPlan(checked.quotas()));
    List<Question> questions =
        lawful(() -> checked.questionnaire().stream().map(Questions::toDomain).toList());
    var before = stores.surveys().questionnaire(campaign.id());
    List<Question> stored = before.map(Questionnaire::questions).orElse(List.of());
    if (!stored.equals(questions)) {
      int version = before.map(Questionnaire::version).orElse(0) + 1;
      stores
          .surveys()
          .save(
              new Questionnaire(
                  campaign.id(), version, Text.same(campaign.name()).labels("-"), questions));
    }
  }

  private PoolId ownPool(CampaignId id) {
    return PoolId.of(stores.choices().poolNamed("campaign " + id));
  }

  private void requireClient(ClientId client, SignedIn by) {
    if (!by.sight().sees(client) || stores.clients().find(client).isEmpty()) {
      throw Refusal.invalid(FieldFault.of("clientId", "not_found"));
    }
  }

  /** Trunks and calendars of this house; a trunk that has gone may stay until somebody ends it. */
  private void requireKnown(CheckedSettings checked, List<TrunkId> before) {
    List<TrunkId> known = CampaignForm.all(stores.choices().trunks());
    List<TrunkId> chosen = checked.dial().trunks().orElse(known);
    if (chosen.isEmpty() && !known.isEmpty()) {
      throw Refusal.invalid(FieldFault.of("trunks", "required"));
    }
    if (!chosen.stream().allMatch(trunk -> known.contains(trunk) || before.contains(trunk))) {
      throw Refusal.invalid(FieldFault.of("trunks", "not_found"));
    }
    Optional<String> calendar = checked.hours().calendar().filter(id -> !id.isEmpty());
    if (!calendar.map(stores.choices().holidayCalendars()::contains).orElse(true)) {
      throw Refusal.invalid(FieldFault.of("holidayCalendar", "not_found"));
    }
  }

  private void refuseTakenName(Campaign made) {
    boolean taken =
        campaigns.ofClient(made.client()).stream()
            .anyMatch(other -> other.name().equals(made.name()) && !other.id().equals(made.id()));
    if (taken) {
      throw Refusal.invalid(FieldFault.of("name", "name_taken"));
    }
  }

  private static void refuseIfFrozen(String field, boolean changed) {
    if (changed) {
      throw Refusal.conflict("campaign_setting_frozen", Map.of("field", field));
    }
  }

  /** What the domain's own constructors refuse is wrong input, said in their words. */
  private static <T> T lawful(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(
          FieldFault.of(
              "", "invalid", Map.of("why", String.valueOf(e.getMessage()))));
    }
  }
}

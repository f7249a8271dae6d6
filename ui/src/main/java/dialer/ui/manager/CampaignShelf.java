package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.core.engine.Emergencies;
import dialer.ui.manager.CampaignFigures.Figures;
import dialer.ui.wire.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what screens show of campaigns from the stores that hold the parts. */
@Component
public class CampaignShelf {

  private final Stores stores;
  private final CampaignRuns runs;
  private final Choices choices;
  private final InstantSource clock;

  /** Who holds the parts. */
  @Component
  public record Stores(
      ClientBook clients, CampaignFigures figures, CampaignTexts texts, SurveyStore surveys) {}

  public CampaignShelf(Stores stores, CampaignRuns runs, Choices choices, InstantSource clock) {
    this.stores = stores;
    this.runs = runs;
    this.choices = choices;
    this.clock = clock;
  }

  /** Rows of these campaigns, in their order. */
  public List<CampaignRow> rows(List<Campaign> campaigns) {
    Instant now = clock.instant();
    Map<CampaignId, Figures> figures = stores.figures().of(campaigns, now);
    Emergencies emergency = runs.emergencies();
    Map<ClientId, String> names = names(campaigns);
    return campaigns.stream()
        .map(campaign ->
            row(
                campaign,
                Optional.ofNullable(figures.get(campaign.id())),
                names.getOrDefault(campaign.client(), ""),
                emergency.isStopped(campaign.id())))
        .toList();
  }

  /** One campaign with everything. */
  public CampaignView view(Campaign campaign) {
    return new CampaignView(
        rows(List.of(campaign)).getFirst(),
        settings(campaign),
        DispositionDefs.of(campaign.leadRules().catalogue()),
        safeHarbor(campaign).orElse(null),
        pool(campaign),
        stores.figures().lists(campaign.id(), clock.instant()));
  }

  /** Settings of a campaign that nobody has made yet: its name and pool are open. */
  public CampaignSettings fresh(Campaign campaign) {
    return SettingsView.of(
        campaign, new SettingsView.Around(CampaignTexts.Texts.none(), List.of(), Map.of(), true));
  }

  /** Its settings as the form shows them. */
  public CampaignSettings settings(Campaign campaign) {
    List<QuestionDef> questions =
        stores
            .surveys()
            .questionnaire(campaign.id())
            .map(q -> q.questions().stream().map(Questions::toForm).toList())
            .orElse(List.of());
    return SettingsView.of(
        campaign,
        new SettingsView.Around(
            stores.texts().textsOf(campaign.id()).orElse(CampaignTexts.Texts.none()),
            questions,
            stores.surveys().plan(campaign.id()).targets(),
            false));
  }

  private CampaignRow row(
      Campaign campaign, Optional<Figures> figures, String client, boolean emergency) {
    CampaignRuns.Hours hours = runs.hours(campaign, clock.instant());
    return new CampaignRow(
        campaign.id().value(),
        campaign.name(),
        Named.of(campaign.client(), client),
        KindWord.of(campaign.kind()),
        campaign.pacing().mode(),
        CampaignWord.of(campaign.state(), emergency),
        figures.map(Figures::stateSince).orElse(Instant.EPOCH),
        hours.opensAt(),
        hours.closesAt(),
        figures.map(Figures::leads).orElse(LeadFigures.none()),
        figures.map(Figures::today).orElse(CampaignRow.DayFigures.none()));
  }

  private Optional<Choices.SafeHarborChoice> safeHarbor(Campaign campaign) {
    return choices.safeHarbor(campaign.client()).stream()
        .filter(choice -> campaign.line().safeHarborMessage().equals(Optional.of(choice.id())))
        .findFirst();
  }

  private Named pool(Campaign campaign) {
    String id = campaign.staffing().pool().toString();
    return choices.pools().stream()
        .filter(pool -> pool.id().equals(id))
        .findFirst()
        .orElse(new Named(id, id));
  }

  private Map<ClientId, String> names(List<Campaign> campaigns) {
    return campaigns.stream()
        .map(Campaign::client)
        .distinct()
        .collect(
            Collectors.toMap(
                client -> client,
                client ->
                    stores.clients().find(client).map(ClientBook.ClientRow::name).orElse("")));
  }
}

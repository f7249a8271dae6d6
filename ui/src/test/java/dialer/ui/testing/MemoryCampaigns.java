package dialer.ui.testing;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.Client;
import dialer.campaigns.campaign.LaunchCheck;
import dialer.campaigns.campaign.LaunchFinding;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.QuotaPlan;
import dialer.campaigns.survey.SurveyResponse;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.core.engine.Emergencies;
import dialer.core.engine.TrunkId;
import dialer.ui.manager.CampaignFigures;
import dialer.ui.manager.CampaignRow;
import dialer.ui.manager.CampaignRuns;
import dialer.ui.manager.CampaignTexts;
import dialer.ui.manager.Choices;
import dialer.ui.manager.ClientBook;
import dialer.ui.manager.LeadFigures;
import dialer.ui.manager.LeadListRow;
import dialer.ui.manager.LeadRow;
import dialer.ui.security.Sight;
import dialer.ui.wire.Named;
import dialer.ui.wire.Page;
import dialer.ui.wire.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Clients, campaigns and what stands around them, in memory. */
public final class MemoryCampaigns
    implements CampaignStore,
        ClientBook,
        CampaignTexts,
        SurveyStore,
        CampaignFigures,
        Choices,
        CampaignRuns {

  /** The only recording for questions. */
  public static final String PROMPT = "4a1f6a3e-0000-4000-8000-000000000001";

  private final Map<CampaignId, Campaign> campaigns = new ConcurrentHashMap<>();
  private final Map<UUID, ClientRow> clients = new LinkedHashMap<>();
  private final Map<CampaignId, Texts> texts = new ConcurrentHashMap<>();
  private final Map<CampaignId, Questionnaire> questionnaires = new HashMap<>();
  private final Map<CampaignId, QuotaPlan> plans = new HashMap<>();
  private volatile Emergencies emergencies = Emergencies.none();
  public final List<String> told = new ArrayList<>();
  public final List<LaunchFinding> findings = new ArrayList<>();
  public volatile @Nullable Function<Campaign, List<LaunchFinding>> findingsOf;
  public volatile boolean away;

  /** While it is shut the database answers nobody. */
  public volatile CountDownLatch frozen = new CountDownLatch(0);

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the database was frozen", e);
    }
  }

  public void add(Campaign campaign) {
    campaigns.put(campaign.id(), campaign);
  }

  @Override
  public boolean save(Client client) {
    throw new UnsupportedOperationException("screens use the client book");
  }

  @Override
  public List<Client> clients() {
    return List.of();
  }

  @Override
  public void create(Campaign campaign, String by) {
    campaigns.put(campaign.id(), campaign);
  }

  @Override
  public Optional<Campaign> find(CampaignId id) {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    await(frozen);
    return Optional.ofNullable(campaigns.get(id));
  }

  @Override
  public List<Campaign> ofClient(ClientId client) {
    return campaigns.values().stream().filter(c -> c.client().equals(client)).toList();
  }

  @Override
  public List<Campaign> inStates(Set<CampaignState> states) {
    await(frozen);
    return campaigns.values().stream().filter(c -> states.contains(c.state())).toList();
  }

  @Override
  public boolean save(Campaign changed, String by) {
    Campaign before = campaigns.get(changed.id());
    if (before == null || before.version() + 1 != changed.version()) {
      return false;
    }
    campaigns.put(changed.id(), changed);
    return true;
  }

  @Override
  public List<ClientRow> all(Sight sight) {
    return clients.values().stream().filter(c -> sight.sees(new ClientId(c.id()))).toList();
  }

  @Override
  public Optional<ClientRow> find(ClientId id) {
    return Optional.ofNullable(clients.get(id.value()));
  }

  @Override
  public boolean save(ClientRow client) {
    clients.put(client.id(), client);
    return true;
  }

  @Override
  public void save(CampaignId campaign, Texts written) {
    texts.put(campaign, written);
  }

  @Override
  public Optional<Texts> textsOf(CampaignId campaign) {
    return Optional.ofNullable(texts.get(campaign));
  }

  @Override
  public void save(Questionnaire questionnaire) {
    questionnaires.put(questionnaire.campaign(), questionnaire);
  }

  @Override
  public Optional<Questionnaire> questionnaire(CampaignId campaign) {
    return Optional.ofNullable(questionnaires.get(campaign));
  }

  @Override
  public Optional<Questionnaire> questionnaire(CampaignId campaign, int version) {
    return questionnaire(campaign).filter(q -> q.version() == version);
  }

  @Override
  public void savePlan(CampaignId campaign, QuotaPlan plan) {
    plans.put(campaign, plan);
  }

  @Override
  public QuotaPlan plan(CampaignId campaign) {
    return plans.getOrDefault(campaign, QuotaPlan.none());
  }

  @Override
  public Stored store(SurveyResponse response) {
    return new Stored.Kept();
  }

  @Override
  public Map<String, Integer> quotaCounts(CampaignId campaign) {
    return Map.of();
  }

  @Override
  public List<SurveyResponse> responses(CampaignId campaign, Instant after, int max) {
    return List.of();
  }

  @Override
  public Map<CampaignId, Figures> of(Collection<Campaign> wanted, Instant now) {
    Map<CampaignId, Figures> all = new HashMap<>();
    wanted.forEach(c ->
        all.put(
            c.id(),
            new Figures(
                Instant.EPOCH,
                LeadFigures.of(new LeadFigures.Parts(1, 2, 3, 4, 5)),
                CampaignRow.DayFigures.none())));
    return all;
  }

  @Override
  public Page<LeadRow> leads(CampaignId campaign, LeadQuery query, Instant now) {
    return Page.all(List.of());
  }

  @Override
  public List<LeadListRow> lists(CampaignId campaign, Instant now) {
    return List.of();
  }

  @Override
  public Optional<CampaignId> campaignOfList(UUID list) {
    return Optional.empty();
  }

  @Override
  public void results(CampaignId campaign, Span span, Consumer<List<String>> rows) {
    rows.accept(List.of("name", "outcome"));
    rows.accept(List.of("=HYPERLINK(\"http://x\")", "CONNECTED"));
  }

  @Override
  public List<PackChoice> rulePacks() {
    return List.of(new PackChoice("sandbox", "1", true));
  }

  @Override
  public List<TrunkChoice> trunks() {
    return List.of(new TrunkChoice(new TrunkId("pbx1", "box"), 50));
  }

  @Override
  public List<String> holidayCalendars() {
    return List.of("FR", "GB", "JP", "US");
  }

  @Override
  public List<Named> pools() {
    return List.of();
  }

  @Override
  public String poolNamed(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  @Override
  public List<SafeHarborChoice> safeHarbor(ClientId client) {
    return List.of(new SafeHarborChoice("sorry-ja", "ja", "申し訳ございません"));
  }

  @Override
  public List<SafeHarborChoice> prompts(ClientId client) {
    return List.of(new SafeHarborChoice(PROMPT, "ja", "満足度を1から5で押してください"));
  }

  @Override
  public List<PauseReason> pauseReasons() {
    return List.of(new PauseReason("break", new Text("休憩", "Break"), 900));
  }

  @Override
  public void changed(Campaign campaign) {
    told.add("changed " + campaign.state());
  }

  @Override
  public List<LaunchFinding> findings(Campaign campaign) {
    Function<Campaign, List<LaunchFinding>> judged = findingsOf;
    if (judged != null) {
      return judged.apply(campaign);
    }
    return findings.isEmpty()
        ? List.of(
            new LaunchFinding(LaunchCheck.LEADS, LaunchFinding.Result.FINE, Map.of("leads", "2")))
        : List.copyOf(findings);
  }

  @Override
  public Hours hours(Campaign campaign, Instant now) {
    return new Hours(true, null, Instant.parse("2026-11-20T09:00:00Z"));
  }

  @Override
  public void emergencyStop(Optional<CampaignId> campaign) {
    told.add("emergency " + campaign.map(CampaignId::toString).orElse("all"));
    emergencies = emergencies.stop(campaign);
  }

  @Override
  public void liftEmergency(Optional<CampaignId> campaign) {
    told.add("lifted " + campaign.map(CampaignId::toString).orElse("all"));
    emergencies = emergencies.lift(campaign);
  }

  @Override
  public Emergencies emergencies() {
    return emergencies;
  }

  @Override
  public Optional<ClientId> clientOf(CampaignId campaign) {
    return Optional.ofNullable(campaigns.get(campaign)).map(Campaign::client);
  }

  @Override
  public void hangUp(List<AttemptId> attempts) {
    told.add("hang up " + attempts.size());
  }
}

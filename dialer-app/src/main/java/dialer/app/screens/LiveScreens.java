package dialer.app.screens;

import dialer.app.desk.AgentDay;
import dialer.app.desk.AgentDays;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.DeskState;
import dialer.app.pool.Pools;
import dialer.app.postgres.screens.PostgresImportFigures;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.importing.ImportId;
import dialer.compliance.call.CampaignId;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolSnapshot;
import dialer.core.engine.PoolSnapshot.CampaignLine;
import dialer.core.engine.PoolSnapshot.TrunkLine;
import dialer.ui.agent.Desk;
import dialer.ui.agent.Desk.DeskSession;
import dialer.ui.agent.Desk.DeskToday;
import dialer.ui.agent.Desk.DialCampaign;
import dialer.ui.agent.Desk.Notice;
import dialer.ui.agent.Desk.UndoOffer;
import dialer.ui.events.CallCounts;
import dialer.ui.events.CampaignLive;
import dialer.ui.events.Floor;
import dialer.ui.events.Floor.FloorAgent;
import dialer.ui.events.Floor.TrunkUse;
import dialer.ui.events.Health;
import dialer.ui.events.Part;
import dialer.ui.events.ScreenFeed;
import dialer.ui.events.Topic;
import dialer.ui.manager.Choices;
import dialer.ui.manager.ImportFigures;
import dialer.ui.manager.KindWord;
import dialer.ui.security.Sight;
import dialer.ui.wire.Named;
import dialer.ui.wire.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The newest figures for screens: of this node, the floor of all nodes. */
public final class LiveScreens implements ScreenFeed {

  /** Where they come from. */
  public record Parts(
      AgentDesks desks,
      Pools pools,
      CardReader cards,
      Choices choices,
      CampaignStore campaigns,
      CampaignFeed campaignFeed,
      PostgresImportFigures imports,
      AgentDays days,
      HealthBoard health,
      NodeFloors floors) {}

  private final Parts parts;
  private final InstantSource clock;
  private final Map<UUID, String> names = new ConcurrentHashMap<>();
  private final AgentDayBook days;

  /** Reads from those. */
  public LiveScreens(Parts parts, InstantSource clock) {
    this.parts = parts;
    this.clock = clock;
    this.days = new AgentDayBook(parts.days());
  }

  @Override
  public Floor floor(Sight sight) {
    return parts.floors().with(here(sight, parts.health().parts()), agent -> shown(agent, sight));
  }

  private Floor here(Sight sight, List<Part> health) {
    List<PoolSnapshot> pools = parts.pools().snapshots();
    return new Floor(
        now(),
        parts.desks().board().all().stream().map(desk -> agent(desk, sight)).toList(),
        calls(pools),
        NodeFloors.trunks(
            pools.stream().flatMap(pool -> pool.trunks().stream()).map(LiveScreens::trunk)),
        health);
  }

  private static TrunkUse trunk(TrunkLine line) {
    return new TrunkUse(line.trunk().server(), line.trunk().trunk(), line.inUse(), line.channels());
  }

  /** What other nodes are told of this one. */
  public NodeFloors.NodeFloor own() {
    return new NodeFloors.NodeFloor(
        List.copyOf(parts.pools().held().keySet()), here(Sight.everything(), List.of()));
  }

  /** An agent on another node: the campaign at hand only for those who may see its client. */
  private FloorAgent shown(FloorAgent agent, Sight sight) {
    return agent.campaign() == null || seesCampaign(agent.campaign(), sight)
        ? agent
        : agent.withoutCampaign();
  }

  private boolean seesCampaign(Named campaign, Sight sight) {
    return parts
        .campaigns()
        .find(CampaignId.of(campaign.id()))
        .filter(found -> sight.sees(found.client()))
        .isPresent();
  }

  private FloorAgent agent(DeskState desk, Sight sight) {
    var who = desk.session().agent();
    AgentDay day = day(desk);
    return new FloorAgent(
        desk.session().id().value(),
        who.account(),
        day.seat(),
        who.name(),
        desk.state(),
        desk.doing().since(),
        desk.doing().reason().isEmpty() ? null : desk.doing().reason(),
        desk.extras().pauseAfterCall().isPresent(),
        desk.shownLeg(),
        campaign(desk, sight),
        day.calls(),
        day.seconds(AgentState.ON_CALL, desk.state(), now()) * 1000,
        day.results());
  }

  /** The campaign at hand, only for those who may see its client. */
  private @Nullable Named campaign(DeskState desk, Sight sight) {
    return desk.card()
        .flatMap(card -> parts.campaigns().find(card.campaign()))
        .filter(campaign -> sight.sees(campaign.client()))
        .map(campaign -> Named.of(campaign.id(), campaign.name()))
        .orElse(null);
  }

  static CallCounts calls(List<PoolSnapshot> pools) {
    List<CampaignLine> lines = pools.stream().flatMap(pool -> pool.campaigns().stream()).toList();
    return new CallCounts(
        lines.stream().mapToInt(CampaignLine::unanswered).sum(),
        lines.stream().mapToInt(CampaignLine::waiting).sum(),
        lines.stream().mapToInt(CampaignLine::talking).sum(),
        lines.stream().mapToInt(CampaignLine::ending).sum());
  }

  @Override
  public Optional<CampaignLive> campaign(CampaignId campaign) {
    return parts.campaignFeed().of(campaign);
  }

  @Override
  public Desk desk(UUID account) {
    Optional<DeskState> desk = parts.desks().board().of(account);
    return new Desk(
        now(),
        desk.map(DeskState::revision).orElse(0L),
        parts.choices().pools(),
        desk.map(this::session).orElse(null),
        desk.flatMap(at -> at.card().map(card -> parts.cards().read(card, at.session())))
            .orElse(null),
        desk.map(this::today).orElseGet(() -> new DeskToday(0, 0, 0, 0, 0, null)),
        parts.choices().pauseReasons(),
        desk.map(this::dialable).orElse(List.of()),
        desk.flatMap(at -> at.extras().undo()).map(this::undo).orElse(null),
        desk.flatMap(at -> at.extras().notice())
            .map(said -> new Notice(said.key(), said.params()))
            .orElse(null));
  }

  private UndoOffer undo(DeskState.Undo offer) {
    Text label =
        parts
            .campaigns()
            .find(offer.card().campaign())
            .flatMap(campaign -> campaign.leadRules().catalogue().find(offer.disposition()))
            .map(disposition -> Text.of(disposition.label()))
            .orElseGet(() -> Text.same(offer.disposition()));
    return new UndoOffer(offer.card().attempt().orElseThrow().value(), offer.until(), label);
  }

  private AgentDay day(DeskState desk) {
    return days.of(desk.session().agent().account(), zone(desk), now());
  }

  /** The zone in which the agent's day is told: that of the work. */
  private ZoneId zone(DeskState desk) {
    return parts.pools().snapshot(desk.session().pool()).stream()
        .flatMap(pool -> pool.campaigns().stream())
        .flatMap(line -> parts.campaigns().find(line.campaign()).stream())
        .map(campaign -> campaign.schedule().zone())
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  private DeskSession session(DeskState desk) {
    String pool =
        names.computeIfAbsent(
            desk.session().pool().value(),
            id ->
                parts.choices().pools().stream()
                    .filter(named -> named.id().equals(id.toString()))
                    .map(Named::name)
                    .findFirst()
                    .orElse(""));
    return new DeskSession(
        desk.session().id().value(),
        Named.of(desk.session().pool(), pool),
        desk.state(),
        desk.doing().since(),
        desk.doing().reason().isEmpty() ? null : desk.doing().reason(),
        desk.extras().pauseAfterCall().orElse(null),
        desk.shownLeg(),
        desk.session().endpoint(),
        desk.state() == AgentState.WRAP_UP ? desk.doing().until().orElse(null) : null);
  }

  private DeskToday today(DeskState desk) {
    AgentDay day = day(desk);
    Instant now = now();
    return new DeskToday(
        day.seconds(AgentState.READY, desk.state(), now),
        day.seconds(AgentState.PAUSED, desk.state(), now),
        day.seconds(AgentState.ON_CALL, desk.state(), now),
        day.calls(),
        day.results(),
        null);
  }

  private List<DialCampaign> dialable(DeskState desk) {
    return parts
        .pools()
        .snapshot(desk.session().pool())
        .map(pool ->
            pool.campaigns().stream()
                .flatMap(line -> parts.campaigns().find(line.campaign()).stream())
                .map(LiveScreens::dialCampaign)
                .toList())
        .orElse(List.of());
  }

  private static DialCampaign dialCampaign(Campaign campaign) {
    return new DialCampaign(campaign.id().value(), campaign.name(), KindWord.of(campaign.kind()));
  }

  @Override
  public Optional<ImportFigures> importing(ImportId id) {
    return parts.imports().find(id, now());
  }

  @Override
  public Health health() {
    return Health.of(now(), parts.health().parts());
  }

  @Override
  public void onChange(Consumer<Topic> listener) {
    parts
        .desks()
        .board()
        .listen(account -> {
          listener.accept(new Topic.DeskTopic(account));
          listener.accept(new Topic.FloorTopic());
        });
  }

  private Instant now() {
    return clock.instant();
  }
}

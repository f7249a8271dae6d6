package dialer.ui.testing;

import dialer.campaigns.importing.ImportId;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.ui.agent.AgentDesk;
import dialer.ui.agent.Desk;
import dialer.ui.agent.DeskAnswer;
import dialer.ui.agent.DeskOrder;
import dialer.ui.agent.HistoryItem;
import dialer.ui.events.CallCounts;
import dialer.ui.events.CampaignLive;
import dialer.ui.events.Floor;
import dialer.ui.events.Health;
import dialer.ui.events.ScreenFeed;
import dialer.ui.events.Topic;
import dialer.ui.manager.ImportFigures;
import dialer.ui.security.Sight;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Figures and desks in memory. */
public final class MemoryFeed implements ScreenFeed, AgentDesk {

  private final InstantSource clock;
  private final List<Consumer<Topic>> listeners = new CopyOnWriteArrayList<>();
  public final List<DeskOrder> orders = Collections.synchronizedList(new ArrayList<>());
  public final Map<UUID, Integer> open = new ConcurrentHashMap<>();
  public volatile Optional<DeskAnswer.Refused> refusal = Optional.empty();
  public volatile String numberOnDesk = "";
  private volatile long revision;

  public MemoryFeed(InstantSource clock) {
    this.clock = clock;
  }

  /** Something happened on that desk. */
  public void touch(UUID account) {
    revision++;
    tell(new Topic.DeskTopic(account));
  }

  public void tell(Topic topic) {
    listeners.forEach(listener -> listener.accept(topic));
  }

  @Override
  public Floor floor(Sight sight) {
    return new Floor(clock.instant(), List.of(), new CallCounts(1, 0, 2, 0), List.of(), List.of());
  }

  @Override
  public Optional<CampaignLive> campaign(CampaignId campaign) {
    return Optional.empty();
  }

  @Override
  public Desk desk(UUID account) {
    return new Desk(
        clock.instant(),
        revision,
        List.of(),
        null,
        null,
        new Desk.DeskToday(0, 0, 0, 0, 0, null),
        List.of(),
        List.of(),
        null,
        null);
  }

  @Override
  public Optional<ImportFigures> importing(ImportId id) {
    return Optional.empty();
  }

  @Override
  public Health health() {
    return Health.of(clock.instant(), List.of());
  }

  @Override
  public void onChange(Consumer<Topic> listener) {
    listeners.add(listener);
  }

  @Override
  public DeskAnswer give(UUID account, DeskOrder order) {
    orders.add(order);
    return refusal.isPresent() ? refusal.get() : new DeskAnswer.Taken();
  }

  @Override
  public void present(UUID account, Presence what) {
    open.merge(account, what == Presence.OPENED ? 1 : -1, Integer::sum);
  }

  @Override
  public List<HistoryItem> history(UUID account, LeadId lead) {
    return List.of();
  }

  @Override
  public Optional<VerdictShort> callbackCheck(UUID account, LeadId lead, Instant at) {
    return Optional.of(new VerdictShort("PERMITTED", null, null, null, null));
  }

  @Override
  public Optional<Softphone> softphone(UUID account) {
    return Optional.empty();
  }

  @Override
  public boolean holdsNumber(UUID account, String numberRef) {
    return numberOnDesk.equals(numberRef);
  }

  @Override
  public boolean holds(UUID account, AttemptId attempt) {
    return false;
  }
}

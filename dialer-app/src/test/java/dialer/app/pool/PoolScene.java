package dialer.app.pool;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.Medium;
import dialer.compliance.call.PhoneNumber;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallRules;
import dialer.core.engine.AdoptedAttempt;
import dialer.core.engine.Authorizations;
import dialer.core.engine.CampaignPlan;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.LegSeen;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolLease;
import dialer.core.engine.PoolLoop;
import dialer.core.engine.ReturnedCall;
import dialer.core.engine.Telephony;
import dialer.core.engine.TrunkId;
import dialer.core.engine.TrunkPlan;
import dialer.core.hopper.HopperEntry;
import dialer.core.pacing.AbandonLimit;
import dialer.core.pacing.PacingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One pool, one lease, one agent, and everything the loop said to the outside. */
final class PoolScene implements PoolLeases, PoolStart, InstantSource {

  static final PoolId POOL = new PoolId(new UUID(5, 1));
  static final AttemptId LEFT = new AttemptId(new UUID(1, 900));
  static final AgentSessionId AGENT = new AgentSessionId(new UUID(4, 1));
  static final CampaignId CAMPAIGN = new CampaignId(new UUID(3, 1));
  static final TrunkId TRUNK = new TrunkId("pbx", "carrier");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What a loop said to the outside. */
  sealed interface Told {
    record Bridge(AttemptId attempt, AgentSessionId agent) implements Told {}

    record HangUp(AttemptId attempt) implements Told {}

    record Reconcile(String server) implements Told {}
  }

  final Routes routes = new Routes();
  final ConcurrentLinkedQueue<Told> said = new ConcurrentLinkedQueue<>();
  final AtomicReference<@Nullable PoolLease> holder = new AtomicReference<>();
  final AtomicInteger renewals = new AtomicInteger();
  final AtomicInteger greeted = new AtomicInteger();
  private final AtomicInteger tokens = new AtomicInteger();
  private final AtomicReference<Runnable> onGreet = new AtomicReference<>(() -> {});
  private final AtomicReference<@Nullable Error> failure = new AtomicReference<>();
  private final List<AttemptId> left = new ArrayList<>();

  static void until(BooleanSupplier condition) {
    Instant end = InstantSource.system().instant().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (InstantSource.system().instant().isAfter(end)) {
        throw new AssertionError("did not come true within " + PATIENCE);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  void onGreet(Runnable happens) {
    onGreet.set(happens);
  }

  void failOnHangUp(Error error) {
    failure.set(error);
  }

  void leave(AttemptId attempt) {
    left.add(attempt);
  }

  @Override
  public Instant instant() {
    return InstantSource.system().instant();
  }

  @Override
  public List<PoolId> pools() {
    return List.of(POOL);
  }

  @Override
  public Optional<PoolLease> acquire(PoolId pool) {
    PoolLease next = new PoolLease(pool, tokens.incrementAndGet());
    return holder.compareAndSet(null, next) ? Optional.of(next) : Optional.empty();
  }

  @Override
  public boolean renew(PoolLease lease) {
    renewals.incrementAndGet();
    return lease.equals(holder.get());
  }

  @Override
  public void release(PoolLease lease) {
    PoolLease now = holder.get();
    if (lease.equals(now)) {
      holder.compareAndSet(now, null);
    }
  }

  @Override
  public List<AdoptedAttempt> leftBehind(PoolLease lease) {
    Instant expired = instant().minusSeconds(1);
    LeadId lead = new LeadId(new UUID(2, 1));
    return left.stream()
        .map(id -> new AdoptedAttempt(id, CAMPAIGN, lead, TRUNK, Set.of(), expired))
        .toList();
  }

  PoolEvent adopted() {
    return new PoolEvent.AttemptsAdopted(instant(), leftBehind(new PoolLease(POOL, 1)));
  }

  @Override
  public PoolLoop loop(PoolId pool) {
    return new PoolLoop(pool, new AttemptIds(this));
  }

  @Override
  public List<PoolEvent> greet(PoolLease lease) {
    onGreet.get().run();
    Instant now = instant();
    List<PoolEvent> greeting =
        List.of(
            new PoolEvent.TrunkPlanned(now, new TrunkPlan(TRUNK, 10, 10, true)),
            new PoolEvent.CampaignPlanned(now, plan()),
            new PoolEvent.OfAgent(new AgentEvent.LoggedIn(AGENT, now, Set.of())),
            new PoolEvent.OfAgent(new AgentEvent.LegParked(AGENT, now, TRUNK.server())),
            new PoolEvent.OfAgent(new AgentEvent.WentReady(AGENT, now)),
            adopted(),
            new PoolEvent.TelephonyBack(now, TRUNK.server(), false));
    greeted.incrementAndGet();
    return greeting;
  }

  private static CampaignPlan plan() {
    return new CampaignPlan(
        CAMPAIGN,
        RunState.RUNNING,
        PacingMode.PROGRESSIVE,
        1,
        new AbandonLimit(0.03, Duration.ofDays(30), 0),
        CallRules.usual(),
        List.of(TRUNK),
        List.of(new PhoneNumber("+13125550100")),
        Set.of(),
        new CampaignPlan.DeskLimits(Optional.empty(), Duration.ofMinutes(1)),
        Medium.LIVE_AGENT,
        "sorry",
        1,
        10);
  }

  /** The server says: what was left behind is ringing. */
  void tellReconciled() {
    Instant now = instant();
    LegSeen ringing = new LegSeen(LegSeen.Phase.RINGING, now, Optional.empty());
    routes.tell(
        POOL,
        new PoolEvent.Reconciled(now, TRUNK.server(), now, Map.of(LEFT, ringing), Set.of(AGENT)));
  }

  @Override
  public PoolOutlets outlets(PoolLease lease) {
    Authorizations nothing = (_, _, _) -> List.of();
    return new PoolOutlets(
        new Heard(),
        server -> said.add(new Told.Reconcile(server)),
        _ -> {},
        _ -> {},
        new Empty(),
        nothing,
        _ -> {
          throw new IllegalStateException("nothing is authorized here");
        });
  }

  private static final class Empty implements LeadTap {
    @Override
    public List<HopperEntry> take(CampaignId campaign, int max) {
      return List.of();
    }

    @Override
    public void putBack(CampaignId campaign, List<HopperEntry> leads) {}
  }

  private final class Heard implements Telephony {
    @Override
    public void originate(AttemptId attempt, TrunkId trunk) {}

    @Override
    public void bridge(AttemptId attempt, AgentSessionId agent) {
      said.add(new Told.Bridge(attempt, agent));
    }

    @Override
    public void startQuestions(AttemptId attempt) {}

    @Override
    public void playSafeHarbor(AttemptId attempt) {}

    @Override
    public void bridgeReturned(ReturnedCall.Place caller, AgentSessionId agent) {}

    @Override
    public void hangUpReturned(ReturnedCall.Place caller) {}

    @Override
    public void hangUp(AttemptId attempt) {
      said.add(new Told.HangUp(attempt));
      Error error = failure.getAndSet(null);
      if (error != null) {
        throw error;
      }
    }
  }
}

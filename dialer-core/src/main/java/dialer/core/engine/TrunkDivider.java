package dialer.core.engine;

import dialer.core.engine.PoolSnapshot.TrunkLine;
import dialer.core.engine.PoolSnapshot.TrunkWish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Divides one trunk between the pools of a node: the only place that gives any of it away. Max-min
 * fair by what each pool wants; a pool that works alone has all of it.
 *
 * <p>The sum is never exceeded, however late a loop hears of its share: what was taken from one
 * pool is given to another only after the first one's snapshot shows the smaller share, its calls
 * above it have ended, and a second has passed in which it may still have placed at the old pace.
 * Shares of the pace are whole calls per second, because two evenly spaced halves may fall into one
 * second; where there are fewer than pools that want one, they take turns.
 *
 * <p>Not safe for threads. Deterministic: the same rounds give the same shares.
 */
public final class TrunkDivider {

  /** A turn is so many times the second that is lost when it ends. */
  private static final int TURN = 10;

  /** The calls of a pool that is begun anew are counted until its new loop has adopted them. */
  private static final Duration GONE = Duration.ofSeconds(30);

  private static final TrunkWish NO_WISH = new TrunkWish(0, false, 0);

  private final TrunkPlan plan;
  private final Duration linger;
  private final Map<PoolId, Holding> holdings = new HashMap<>();
  private long round;

  /** What a pool has, and may still be using. */
  private static final class Holding {
    /** What its loop is known to have, and all that it has been given since. */
    private final Deque<TrunkShare> told = new ArrayDeque<>(List.of(TrunkShare.NONE));

    private int channels;
    private double pace;
    private final Deque<Pace> paces = new ArrayDeque<>();
    private Instant seen = Instant.EPOCH;
  }

  /** A pace that was allowed when it was seen, and until the next was. */
  private record Pace(Instant seen, double callsPerSecond) {}

  /** Divides that trunk; nobody has any of it yet. */
  public TrunkDivider(TrunkPlan plan) {
    this.plan = plan;
    double seconds = Math.max(1, 1 / plan.callsPerSecond());
    this.linger = Duration.ofMillis((long) (1000 * seconds));
  }

  /** The trunk that is divided. */
  public TrunkId trunk() {
    return plan.id();
  }

  /**
   * One round: the share of each pool from now on; those who do not know theirs yet are to be told.
   *
   * @param lines what each pool's loop last said of the trunk; empty if it has said nothing yet
   */
  public Map<PoolId, TrunkShare> divide(Instant now, Map<PoolId, Optional<TrunkLine>> lines) {
    lines.forEach((pool, line) -> saw(pool, line, now));
    holdings.values().removeIf(one -> one.seen.isBefore(now.minus(GONE)));
    List<PoolId> pools =
        lines.keySet().stream().sorted(Comparator.comparing(PoolId::toString)).toList();
    List<TrunkShare> fair = fair(pools, lines, now);
    Map<PoolId, TrunkShare> shares = new HashMap<>();
    for (int i = 0; i < pools.size(); i++) {
      Holding holding = holding(pools.get(i));
      TrunkShare share =
          given(
              holding,
              channels(holding, fair.get(i).channels()),
              pace(holding, fair.get(i).callsPerSecond()));
      holding.channels = Math.max(holding.channels, share.channels());
      holding.pace = Math.max(holding.pace, share.callsPerSecond());
      shares.put(pools.get(i), share);
    }
    return shares;
  }

  /** A new share only if it is another than the last. */
  private TrunkShare given(Holding holding, int channels, double callsPerSecond) {
    TrunkShare share = new TrunkShare(channels, callsPerSecond, round + 1);
    if (share.allowsAsMuchAs(holding.told.getLast())) {
      return holding.told.getLast();
    }
    round++;
    holding.told.addLast(share);
    return share;
  }

  private Holding holding(PoolId pool) {
    return holdings.computeIfAbsent(pool, _ -> new Holding());
  }

  /**
   * Until its loop is seen with the newest share, it may be using any that it was given since the
   * one it is seen with.
   */
  private void saw(PoolId pool, Optional<TrunkLine> line, Instant now) {
    Holding holding = holding(pool);
    TrunkShare known = line.map(TrunkLine::share).orElse(TrunkShare.NONE);
    while (holding.told.size() > 1 && holding.told.getFirst().round() < known.round()) {
      holding.told.removeFirst();
    }
    int allowed =
        holding.told.stream().mapToInt(TrunkShare::channels).max().orElse(known.channels());
    double pace =
        holding.told.stream()
            .mapToDouble(TrunkShare::callsPerSecond)
            .max()
            .orElse(known.callsPerSecond());
    holding.channels = Math.max(line.map(TrunkLine::inUse).orElse(holding.channels), allowed);
    holding.pace = paceOf(holding, pace, now);
    holding.seen = now;
  }

  /** The highest that was allowed within the time that lingers. */
  private double paceOf(Holding holding, double allowed, Instant now) {
    holding.paces.addLast(new Pace(now, allowed));
    Instant from = now.minus(linger);
    while (holding.paces.stream()
        .skip(1)
        .findFirst()
        .filter(p -> p.seen.isBefore(from))
        .isPresent()) {
      holding.paces.removeFirst();
    }
    return holding.paces.stream().mapToDouble(Pace::callsPerSecond).max().orElse(0);
  }

  private List<TrunkShare> fair(
      List<PoolId> pools, Map<PoolId, Optional<TrunkLine>> lines, Instant now) {
    List<Optional<TrunkLine>> of = pools.stream().map(lines::get).toList();
    int turn = (int) (now.toEpochMilli() / linger.multipliedBy(TURN).toMillis());
    int[] calls =
        FairParts.of(
            plan.channels(),
            of.stream().mapToInt(TrunkDivider::wantedChannels).toArray(),
            i -> isAtWork(of.get(i)),
            turn);
    int[] pace =
        FairParts.of(
            wholePace(),
            of.stream().mapToInt(this::wantedPace).toArray(),
            i -> isAtWork(of.get(i)),
            turn);
    return IntStream.range(0, pools.size())
        .mapToObj(i -> new TrunkShare(calls[i], perSecond(pace[i]), 0))
        .toList();
  }

  /** Whole calls per second; a slower trunk is given to one pool at a time. */
  private int wholePace() {
    return Math.max(1, (int) plan.callsPerSecond());
  }

  /** Who has every whole call per second has the fraction, too. */
  private double perSecond(int parts) {
    return parts == wholePace() ? plan.callsPerSecond() : parts;
  }

  private static TrunkWish wish(Optional<TrunkLine> line) {
    return line.map(TrunkLine::wish).orElse(NO_WISH);
  }

  private static boolean isAtWork(Optional<TrunkLine> line) {
    TrunkWish wish = wish(line);
    return line.filter(l -> l.inUse() > 0).isPresent()
        || wish.unmet() > 0
        || wish.callsPerSecond() > 0;
  }

  private static int wantedChannels(Optional<TrunkLine> line) {
    return line.map(TrunkLine::inUse).orElse(0) + wish(line).unmet();
  }

  /** One more than its pace, so that it may grow; all of it if the pace holds it back. */
  private int wantedPace(Optional<TrunkLine> line) {
    TrunkWish wish = wish(line);
    if (wish.pace()) {
      return wholePace();
    }
    return isAtWork(line) ? (int) Math.ceil(wish.callsPerSecond()) + 1 : 0;
  }

  /** As much of the fair part as nobody else may still be using. */
  private int channels(Holding holding, int fair) {
    int all = holdings.values().stream().mapToInt(one -> one.channels).sum();
    int free = Math.max(0, plan.channels() - all);
    return Math.min(fair, holding.channels + free);
  }

  private double pace(Holding holding, double fair) {
    double all = holdings.values().stream().mapToDouble(one -> one.pace).sum();
    double most = holding.pace + Math.max(0, plan.callsPerSecond() - all);
    return fair <= most ? fair : Math.floor(most);
  }
}

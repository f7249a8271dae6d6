package dialer.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One trunk: its plan, this pool's share of it, the channels in use, its pace. */
final class TrunkMeter {

  /** Over which the pace is taken. */
  private static final Duration PACE = Duration.ofSeconds(5);

  private TrunkPlan plan;
  private Optional<TrunkShare> share = Optional.empty();
  private final CallRate rate = new CallRate();
  private final TrunkBreaker breaker = new TrunkBreaker();
  private final Deque<Instant> taken = new ArrayDeque<>();
  private int inUse;
  private int unmet;
  private boolean wantsPace;

  TrunkMeter(TrunkPlan plan) {
    this.plan = plan;
  }

  void plan(TrunkPlan next) {
    plan = next;
  }

  TrunkPlan plan() {
    return plan;
  }

  void share(TrunkShare given) {
    if (share.filter(newer -> newer.round() > given.round()).isEmpty()) {
      share = Optional.of(given);
    }
  }

  /** What this pool may use: all of it where nobody shares it. */
  TrunkShare share() {
    return share.orElseGet(() -> new TrunkShare(plan.channels(), plan.callsPerSecond(), 0));
  }

  int inUse() {
    return inUse;
  }

  int freeChannels() {
    int most = Math.min(plan.channels(), share().channels());
    return plan.open() ? Math.max(0, most - inUse) : 0;
  }

  private double callsPerSecond() {
    return Math.min(plan.callsPerSecond(), share().callsPerSecond());
  }

  /** Whether its pace is above 0 at all. */
  boolean hasPace() {
    return callsPerSecond() > 0;
  }

  boolean rateIsFree(Instant now) {
    return hasPace() && rate.isFree(now);
  }

  Instant nextCall() {
    return rate.next();
  }

  void take(Instant now) {
    inUse++;
    rate.take(now, Math.min(breaker.pace(plan.callsPerSecond()), callsPerSecond()));
    taken.addLast(now);
    forget(now);
  }

  private void forget(Instant now) {
    while (!taken.isEmpty() && taken.getFirst().isBefore(now.minus(PACE))) {
      taken.removeFirst();
    }
  }

  /** An adopted call holds a channel but was placed long ago. */
  void hold() {
    inUse++;
  }

  void release() {
    inUse--;
  }

  void ended(Instant now, boolean fault) {
    breaker.ended(now, fault);
  }

  /** A new round of placing: what was wanted before is asked anew. */
  void wantNothing() {
    unmet = 0;
    wantsPace = false;
  }

  /** So many more calls would be placed now. */
  void want(int calls) {
    wantsPace |= freeChannels() > 0;
    unmet += calls;
  }

  /** So many calls may come at any moment: their channels are wanted, nothing holds them back. */
  void expect(int calls) {
    unmet += calls;
  }

  /** Calls that would be placed if there were lines, and those that may come at any moment. */
  int unmet() {
    return unmet;
  }

  /** Whether the pace, not the channels, holds calls back. */
  boolean wantsPace() {
    return wantsPace;
  }

  /** Calls placed in a second, over the last five. */
  double pace(Instant now) {
    forget(now);
    return taken.size() / (double) PACE.toSeconds();
  }

  /** 1 is full pace. */
  double paceFactor() {
    return breaker.pace(plan.callsPerSecond()) / plan.callsPerSecond();
  }
}

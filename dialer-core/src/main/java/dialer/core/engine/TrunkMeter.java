package dialer.core.engine;

import java.time.Instant;

/** One trunk: its plan, the channels in use, its pace. */
final class TrunkMeter {

  private TrunkPlan plan;
  private final CallRate rate = new CallRate();
  private final TrunkBreaker breaker = new TrunkBreaker();
  private int inUse;

  TrunkMeter(TrunkPlan plan) {
    this.plan = plan;
  }

  void plan(TrunkPlan next) {
    plan = next;
  }

  TrunkPlan plan() {
    return plan;
  }

  int inUse() {
    return inUse;
  }

  int freeChannels() {
    return plan.open() ? Math.max(0, plan.channels() - inUse) : 0;
  }

  boolean rateIsFree(Instant now) {
    return rate.isFree(now);
  }

  Instant nextCall() {
    return rate.next();
  }

  void take(Instant now) {
    inUse++;
    rate.take(now, breaker.pace(plan.callsPerSecond()));
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

  /** 1 is full pace. */
  double paceFactor() {
    return breaker.pace(plan.callsPerSecond()) / plan.callsPerSecond();
  }
}

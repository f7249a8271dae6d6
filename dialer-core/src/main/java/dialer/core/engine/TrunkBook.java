package dialer.core.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The trunks of the pool: free channels, calls per second, breakers. */
final class TrunkBook {

  /** The emptiest trunk first, so that calls spread; by name where they are equal. */
  private static final Comparator<TrunkMeter> EMPTIEST =
      Comparator.comparingDouble((TrunkMeter t) -> -(double) t.freeChannels() / t.plan().channels())
          .thenComparing(t -> t.plan().id().server())
          .thenComparing(t -> t.plan().id().trunk());

  private final Map<TrunkId, TrunkMeter> trunks = new LinkedHashMap<>();

  void plan(TrunkPlan plan) {
    trunks.computeIfAbsent(plan.id(), _ -> new TrunkMeter(plan)).plan(plan);
  }

  void share(TrunkId id, TrunkShare share) {
    find(id).ifPresent(t -> t.share(share));
  }

  /** A new round of placing begins. */
  void wantNothing() {
    trunks.values().forEach(TrunkMeter::wantNothing);
  }

  /** So many calls more would be placed over any of these. */
  void want(List<TrunkId> ids, int calls) {
    of(ids).forEach(t -> t.want(calls));
  }

  /** So many calls may come over any of these at any moment. */
  void expect(List<TrunkId> ids, int calls) {
    of(ids).forEach(t -> t.expect(calls));
  }

  Collection<TrunkMeter> all() {
    return trunks.values();
  }

  /** Those of a campaign's trunks that are known here. */
  List<TrunkMeter> of(List<TrunkId> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  private Optional<TrunkMeter> find(TrunkId id) {
    return Optional.ofNullable(trunks.get(id));
  }

  /** A trunk that fits, has a free channel and may take a call at {@code now}. */
  Optional<TrunkId> pick(List<TrunkId> ids, Predicate<String> server, Instant now) {
    return of(ids).stream()
        .filter(t -> t.freeChannels() > 0 && t.rateIsFree(now))
        .filter(t -> server.test(t.plan().id().server()))
        .min(EMPTIEST)
        .map(t -> t.plan().id());
  }

  void take(TrunkId id, Instant now) {
    find(id).ifPresent(t -> t.take(now));
  }

  void hold(TrunkId id) {
    find(id).ifPresent(TrunkMeter::hold);
  }

  void release(TrunkId id) {
    find(id).ifPresent(TrunkMeter::release);
  }

  /** How a call that was dialed over it has ended. */
  void ended(TrunkId id, boolean fault, Instant now) {
    find(id).ifPresent(t -> t.ended(now, fault));
  }

  /** When the next of these trunks may take a call, of those that only the rate holds back. */
  Optional<Instant> nextCall(List<TrunkId> ids, Instant now) {
    return of(ids).stream()
        .filter(t -> t.freeChannels() > 0 && t.hasPace() && !t.rateIsFree(now))
        .map(TrunkMeter::nextCall)
        .min(Comparator.naturalOrder());
  }
}

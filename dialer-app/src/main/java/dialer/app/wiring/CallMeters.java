package dialer.app.wiring;

import dialer.app.pool.Pools;
import dialer.compliance.call.CampaignId;
import dialer.compliance.gate.CallGate;
import dialer.core.agent.AgentState;
import dialer.core.engine.Authorization;
import dialer.core.engine.Authorizations;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.PoolLease;
import dialer.core.engine.PoolSnapshot.CampaignLine;
import dialer.core.engine.ProposedDial;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What is counted of calls, agents and the authorizing transaction. {@code docs/operations.md}
 * lists the names. No meter carries a campaign or a person: a scrape must not grow with the
 * business.
 */
final class CallMeters {

  private final MeterRegistry registry;
  private final Timer authorize;

  CallMeters(MeterRegistry registry) {
    this.registry = registry;
    this.authorize = registry.timer("dialer.authorize");
  }

  /** Looks at the loops of this node whenever somebody scrapes. */
  void watch(Supplier<Pools> pools) {
    calls(pools, "ringing", CampaignLine::unanswered);
    calls(pools, "waiting", CampaignLine::waiting);
    calls(pools, "talking", CampaignLine::talking);
    calls(pools, "ending", CampaignLine::ending);
    for (AgentState state : AgentState.values()) {
      Gauge.builder("dialer.agents", pools, all -> agents(all.get(), state))
          .tag("state", word(state))
          .register(registry);
    }
    Gauge.builder("dialer.pools", pools, all -> all.get().snapshots().size()).register(registry);
  }

  private void calls(Supplier<Pools> pools, String state, ToIntFunction<CampaignLine> count) {
    Gauge.builder("dialer.calls", pools, all -> sum(all.get(), count))
        .tag("state", state)
        .register(registry);
  }

  private static double sum(Pools pools, ToIntFunction<CampaignLine> count) {
    return pools.snapshots().stream()
        .flatMap(pool -> pool.campaigns().stream())
        .mapToInt(count)
        .sum();
  }

  private static double agents(Pools pools, AgentState state) {
    return pools.snapshots().stream().mapToInt(pool -> pool.agents().getOrDefault(state, 0)).sum();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** An attempt has ended. */
  void saw(JournalEntry entry) {
    if (entry instanceof JournalEntry.Ended ended) {
      registry.counter("dialer.attempts", "outcome", word(ended.outcome())).increment();
    }
  }

  /** The same port, counted and timed. */
  Authorizations counted(Authorizations real) {
    return new Authorizations() {
      @Override
      public List<Authorization> authorize(
          PoolLease lease, List<ProposedDial> batch, Function<CampaignId, CallGate> gates) {
        Timer.Sample began = Timer.start(registry);
        List<Authorization> answers = real.authorize(lease, batch, gates);
        began.stop(authorize);
        answers.forEach(answer ->
            registry.counter("dialer.authorizations", "answer", word(answer)).increment());
        return answers;
      }
    };
  }

  private static String word(Authorization answer) {
    return switch (answer) {
      case Authorization.Authorized _ -> "permitted";
      case Authorization.Refused _ -> "refused";
      case Authorization.NotDue _ -> "not_due";
    };
  }
}

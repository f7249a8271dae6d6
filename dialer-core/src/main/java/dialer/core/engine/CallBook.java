package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.call.CallState;
import dialer.core.call.CallState.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every live attempt of the pool, its deadline, and how many there are of which sort. */
final class CallBook {

  /** Calls that may want one of the free agents, by what such an agent must be. */
  record Want(CampaignId campaign, String server, Set<String> skills) {}

  /** A call's deadline. */
  record Due(AttemptId attempt, Timer timer) {}

  private static final Comparator<Due> SOONEST =
      Comparator.comparing((Due due) -> due.timer().at())
          .thenComparing(due -> due.attempt().value());

  private final Map<AttemptId, LiveCall> calls = new LinkedHashMap<>();
  private final Set<LeadId> leads = new HashSet<>();
  private final TreeSet<Due> timers = new TreeSet<>(SOONEST);
  private final Set<AttemptId> waiting = new HashSet<>();
  private final Map<Want, Integer> wants = new HashMap<>();
  private final Map<CampaignId, Map<LiveCall.Phase, Integer>> phases = new HashMap<>();

  void add(LiveCall call) {
    calls.put(call.attempt(), call);
    leads.add(call.dial().lead());
    count(call, 1);
  }

  /** Its next state; every count follows. */
  void move(LiveCall call, CallState next) {
    count(call, -1);
    call.enter(next);
    count(call, 1);
  }

  /** The journal knows more of the lead's needs than the hopper did. */
  void needs(LiveCall call, Set<String> skills) {
    count(call, -1);
    call.needs(skills);
    count(call, 1);
  }

  void remove(LiveCall call) {
    count(call, -1);
    calls.remove(call.attempt());
    leads.remove(call.dial().lead());
  }

  private void count(LiveCall call, int by) {
    phases
        .computeIfAbsent(call.campaign(), _ -> new EnumMap<>(LiveCall.Phase.class))
        .merge(call.phase(), by, Integer::sum);
    if (call.wantsAgent()) {
      Want want = new Want(call.campaign(), call.server(), call.skills());
      wants.merge(want, by, (a, b) -> a + b == 0 ? null : a + b);
    }
    call.state().ifPresent(state -> watch(call.attempt(), state, by > 0));
  }

  private void watch(AttemptId attempt, CallState state, boolean on) {
    Optional<Due> due = state.timer().map(timer -> new Due(attempt, timer));
    if (on) {
      due.ifPresent(timers::add);
    } else {
      due.ifPresent(timers::remove);
    }
    if (state instanceof CallState.Waiting) {
      if (on) {
        waiting.add(attempt);
      } else {
        waiting.remove(attempt);
      }
    }
  }

  Optional<LiveCall> find(AttemptId attempt) {
    return Optional.ofNullable(calls.get(attempt));
  }

  boolean holds(LeadId lead) {
    return leads.contains(lead);
  }

  /** A copy, so that what is done to the calls cannot disturb the walk. */
  List<LiveCall> all() {
    return new ArrayList<>(calls.values());
  }

  /** Calls without an agent, the one that was answered first first. */
  List<LiveCall> waiting() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    return waiting.stream()
        .flatMap(attempt -> find(attempt).stream())
        .sorted(Comparator.comparing(CallBook::answered).thenComparing(c -> c.attempt().value()))
        .toList();
  }

  private static Instant answered(LiveCall call) {
    return call.state().orElseThrow() instanceof CallState.Waiting state
        ? state.answer().at()
        : Instant.MAX;
  }

  Optional<Due> dueBy(Instant now) {
    return nextDue().filter(due -> !due.timer().at().isAfter(now));
  }

  Optional<Due> nextDue() {
    return timers.isEmpty() ? Optional.empty() : Optional.of(timers.first());
  }

  Set<Map.Entry<Want, Integer>> wants() {
    return wants.entrySet();
  }

  int count(CampaignId campaign, LiveCall.Phase phase) {
    return phases.getOrDefault(campaign, Map.of()).getOrDefault(phase, 0);
  }

  /** Live attempts of the campaign, those included that wait for their authorization. */
  int count(CampaignId campaign) {
    return phases.getOrDefault(campaign, Map.of()).values().stream().mapToInt(n -> n).sum();
  }

  void forget(CampaignId campaign) {
    phases.remove(campaign);
  }
}

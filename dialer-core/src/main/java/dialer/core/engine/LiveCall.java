package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallRules;
import dialer.core.call.CallState;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An attempt from its proposal to its end, as the loop holds it. */
final class LiveCall {

  /** Where a call stands, as screens and pacing group it. */
  enum Phase {
    AUTHORIZING,
    UNANSWERED,
    WAITING,
    TALKING,
    ENDING
  }

  /**
   * What is fixed from the proposal on.
   *
   * @param dial as proposed
   * @param skills all that an agent must have: the campaign's and the lead's
   * @param rules the limits it is held to
   */
  record Terms(ProposedDial dial, Set<String> skills, CallRules rules) {}

  private final Terms terms;
  private Set<String> skills;
  private Optional<CallState> state = Optional.empty();
  private Instant notAfter = Instant.MAX;
  private Instant ordered = Instant.MAX;
  private Optional<String> canceled = Optional.empty();

  LiveCall(Terms terms) {
    this.terms = terms;
    this.skills = terms.skills();
  }

  ProposedDial dial() {
    return terms.dial();
  }

  AttemptId attempt() {
    return terms.dial().attempt();
  }

  CampaignId campaign() {
    return terms.dial().campaign();
  }

  String server() {
    return terms.dial().trunk().server();
  }

  Set<String> skills() {
    return skills;
  }

  void needs(Set<String> more) {
    Set<String> all = new HashSet<>(skills);
    all.addAll(more);
    skills = Set.copyOf(all);
  }

  CallRules rules() {
    return terms.rules();
  }

  Optional<AgentSessionId> reservedAgent() {
    return terms.dial().reservedAgent();
  }

  /** Empty while it waits for its authorization. */
  Optional<CallState> state() {
    return state;
  }

  void enter(CallState next) {
    state = Optional.of(next);
  }

  /** The originate was ordered. */
  void orderedAt(Instant now, Instant limit) {
    ordered = now;
    notAfter = limit;
  }

  /** Whether a server that was asked at {@code asOf} and does not know the call can be believed. */
  boolean canHaveVanished(Instant asOf) {
    boolean mayStillBeDialed =
        state.filter(s -> s instanceof CallState.Sent || s instanceof CallState.Unknown).isPresent()
            && !asOf.isAfter(notAfter);
    return state.isPresent() && ordered.isBefore(asOf) && !mayStillBeDialed;
  }

  /** It must not be dialed when its authorization comes back. */
  void cancel(String reason) {
    canceled = Optional.of(reason);
  }

  Optional<String> canceled() {
    return canceled;
  }

  /** Whether it may still want one of the free agents. */
  boolean wantsAgent() {
    return reservedAgent().isEmpty()
        && rules().answering() == CallRules.Answering.AGENT
        && switch (phase()) {
          case AUTHORIZING, UNANSWERED, WAITING -> true;
          case TALKING, ENDING -> false;
        };
  }

  Phase phase() {
    return state.map(LiveCall::phaseOf).orElse(Phase.AUTHORIZING);
  }

  private static Phase phaseOf(CallState state) {
    return switch (state) {
      case CallState.Unanswered _ -> Phase.UNANSWERED;
      case CallState.Classifying _, CallState.Waiting _ -> Phase.WAITING;
      case CallState.Bridging _, CallState.Connected _, CallState.Asking _ -> Phase.TALKING;
      case CallState.Message _, CallState.Ending _, CallState.Ended _ -> Phase.ENDING;
    };
  }
}

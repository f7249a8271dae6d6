package dialer.core.engine;

import dialer.compliance.call.CampaignId;
import dialer.core.agent.AgentState;
import dialer.core.hopper.SkillDemand;
import dialer.core.pacing.PacingDecision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pool as screens show it; a copy, safe on any thread.
 *
 * @param at when
 * @param agents how many sessions are in each state
 * @param campaigns one line for each campaign
 * @param trunks one line for each trunk
 * @param ignoredEvents late and duplicate call events by reason
 */
public record PoolSnapshot(
    Instant at,
    Map<AgentState, Integer> agents,
    List<CampaignLine> campaigns,
    List<TrunkLine> trunks,
    Map<String, Long> ignoredEvents) {

  public PoolSnapshot {
    agents = Map.copyOf(agents);
    campaigns = List.copyOf(campaigns);
    trunks = List.copyOf(trunks);
    ignoredEvents = Map.copyOf(ignoredEvents);
  }

  /** The pool's line of that trunk; empty before its loop knows the trunk. */
  public Optional<TrunkLine> lineOf(TrunkId trunk) {
    return trunks.stream().filter(line -> line.trunk().equals(trunk)).findFirst();
  }

  /**
   * A campaign.
   *
   * @param authorizing proposed and not yet answered by the journal
   * @param unanswered dialing or ringing
   * @param waiting answered, no agent yet
   * @param talking with an agent or the recorded questions
   * @param ending in the message or being ended
   * @param leadsInHand taken from the hopper, not yet proposed
   * @param demand which leads it can use now, by the skills they need
   * @param qualifiedReady free agents who may take its calls
   * @param dialsPerMinute placed over the last three minutes
   * @param decision the last pacing decision
   * @param blockers why it places nothing, most important first; empty: it places
   */
  public record CampaignLine(
      CampaignId campaign,
      CampaignPlan.RunState state,
      int authorizing,
      int unanswered,
      int waiting,
      int talking,
      int ending,
      int leadsInHand,
      SkillDemand demand,
      int qualifiedReady,
      double dialsPerMinute,
      PacingDecision decision,
      List<Blocker> blockers) {
    public CampaignLine {
      blockers = List.copyOf(blockers);
    }
  }

  /**
   * A trunk.
   *
   * @param channels all it has, whoever uses them
   * @param inUse by this pool
   * @param wish what this pool would use besides
   * @param share what this pool may use of it
   * @param paceFactor 1 is full pace; below, its breaker has slowed it
   */
  public record TrunkLine(
      TrunkId trunk,
      int channels,
      int inUse,
      TrunkWish wish,
      TrunkShare share,
      double paceFactor,
      boolean reachable) {}

  /**
   * What a pool wants of a trunk.
   *
   * @param unmet calls it would place now and cannot, and those its agents may start any moment
   * @param pace whether it is the calls per second that hold them back
   * @param callsPerSecond what it placed lately, over five seconds
   */
  public record TrunkWish(int unmet, boolean pace, double callsPerSecond) {}
}

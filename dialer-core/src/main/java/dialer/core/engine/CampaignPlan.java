package dialer.core.engine;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.Medium;
import dialer.compliance.call.PhoneNumber;
import dialer.core.call.CallRules;
import dialer.core.pacing.AbandonLimit;
import dialer.core.pacing.PacingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a campaign is dialed: all that the loop knows of it. A changed plan replaces the old one;
 * calls in flight keep the rules they were authorized with.
 *
 * @param campaign which campaign
 * @param state whether it may place calls
 * @param mode how calls are placed
 * @param linesPerAgent power: lines for each free agent, 1 to 10; recorded questions: lines in all
 * @param abandonLimit the share of answered calls that may be abandoned, and over which time
 * @param rules the limits of each call
 * @param trunks the trunks it may use
 * @param callerIds the numbers it may show, chosen by the authorizing side
 * @param requiredSkills what every agent of the campaign must have
 * @param deskLimits how long its agents may take before the loop goes on without them
 * @param medium what the callee hears first
 * @param message name of the safe-harbor recording; a campaign cannot run without it
 * @param weight its share of agents it has in common with other campaigns, 1 is usual
 * @param maxLines its calls in the air at most, from proposal to end, 1 or more
 */
public record CampaignPlan(
    CampaignId campaign,
    RunState state,
    PacingMode mode,
    double linesPerAgent,
    AbandonLimit abandonLimit,
    CallRules rules,
    List<TrunkId> trunks,
    List<PhoneNumber> callerIds,
    Set<String> requiredSkills,
    DeskLimits deskLimits,
    Medium medium,
    String message,
    double weight,
    int maxLines) {

  /** Whether a campaign may place calls. */
  public enum RunState {
    RUNNING,
    /** No new dial; what rings is served. */
    PAUSED,
    /** No new dial; when the last call has ended the loop tells {@code CampaignDrained}. */
    STOPPING
  }

  /**
   * How long agents may take.
   *
   * @param wrapUp after-call work ends by itself after this; empty: only the disposition ends it
   * @param preview a card nobody has accepted or skipped goes back after this
   */
  public record DeskLimits(Optional<Duration> wrapUp, Duration preview) {

    public DeskLimits {
      if (!preview.isPositive()) {
        throw new IllegalArgumentException("a preview card lies for a while, not " + preview);
      }
    }
  }

  public CampaignPlan {
    trunks = List.copyOf(trunks);
    callerIds = List.copyOf(callerIds);
    requiredSkills = Set.copyOf(requiredSkills);
    if (maxLines < 1) {
      throw new IllegalArgumentException("a campaign has at least one line, not " + maxLines);
    }
    if (!(linesPerAgent >= 1) || !(weight > 0)) {
      throw new IllegalArgumentException("lines per agent must be at least 1, weight above 0");
    }
    if (state == RunState.RUNNING && medium == Medium.LIVE_AGENT && message.isBlank()) {
      throw new IllegalArgumentException("a running campaign needs a safe-harbor message");
    }
    if (mode == PacingMode.PREDICTIVE) {
      throw new IllegalArgumentException("this version paces preview, progressive and power");
    }
  }

  /** The same plan with a ceiling on its calls in the air. */
  public CampaignPlan atMost(int lines) {
    return new CampaignPlan(
        campaign,
        state,
        mode,
        linesPerAgent,
        abandonLimit,
        rules,
        trunks,
        callerIds,
        requiredSkills,
        deskLimits,
        medium,
        message,
        weight,
        lines);
  }

  /** How its calls are dialed, as rules ask it. */
  public Dialing dialing() {
    return switch (mode) {
      case PREVIEW -> Dialing.PREVIEW;
      case PROGRESSIVE -> Dialing.PROGRESSIVE;
      case POWER, PREDICTIVE -> Dialing.PREDICTIVE;
    };
  }

  /** After-call work ends by itself after this; empty: only the disposition ends it. */
  public Optional<Duration> wrapUpLimit() {
    return deskLimits.wrapUp();
  }

  /** Whether its calls need agents. */
  public boolean needsAgents() {
    return rules.answering() == CallRules.Answering.AGENT;
  }

  /** The same plan in another state. */
  public CampaignPlan in(RunState other) {
    return new CampaignPlan(
        campaign,
        other,
        mode,
        linesPerAgent,
        abandonLimit,
        rules,
        trunks,
        callerIds,
        requiredSkills,
        deskLimits,
        medium,
        message,
        weight,
        maxLines);
  }
}

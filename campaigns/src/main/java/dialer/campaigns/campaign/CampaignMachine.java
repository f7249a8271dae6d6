package dialer.campaigns.campaign;

import java.util.Optional;
import java.util.Set;

/** Which order leads from which state to which; every pair has an answer. */
public final class CampaignMachine {

  private CampaignMachine() {}

  /** The next state, or empty where the order makes no sense in that state. */
  public static Optional<CampaignState> next(CampaignState state, CampaignOrder order) {
    return switch (order) {
      case PREPARE -> moved(state, CampaignState.READY, DRAFT_LIKE);
      case REVISE -> moved(state, CampaignState.DRAFT, IDLE);
      case START -> moved(state, CampaignState.RUNNING, STARTABLE);
      case PAUSE -> moved(state, CampaignState.PAUSED, Set.of(CampaignState.RUNNING));
      case STOP -> moved(state, CampaignState.STOPPED, STOPPABLE);
      case HOLD_PILOT -> moved(state, CampaignState.PILOT_HOLD, Set.of(CampaignState.RUNNING));
      case RELEASE_PILOT -> moved(state, CampaignState.RUNNING, Set.of(CampaignState.PILOT_HOLD));
      case FINISH -> moved(state, CampaignState.FINISHED, STOPPABLE);
    };
  }

  private static final Set<CampaignState> DRAFT_LIKE =
      Set.of(CampaignState.DRAFT, CampaignState.STOPPED, CampaignState.FINISHED);
  private static final Set<CampaignState> IDLE =
      Set.of(CampaignState.READY, CampaignState.STOPPED, CampaignState.FINISHED);
  private static final Set<CampaignState> STARTABLE =
      Set.of(CampaignState.READY, CampaignState.PAUSED);
  private static final Set<CampaignState> STOPPABLE =
      Set.of(
          CampaignState.READY,
          CampaignState.RUNNING,
          CampaignState.PAUSED,
          CampaignState.PILOT_HOLD);

  private static Optional<CampaignState> moved(
      CampaignState state, CampaignState next, Set<CampaignState> from) {
    return from.contains(state) ? Optional.of(next) : Optional.empty();
  }
}

package dialer.campaigns.campaign;

import dialer.campaigns.survey.UnattendedQuestions;
import dialer.compliance.call.Medium;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.TrunkId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the campaign's calls leave the house.
 *
 * @param amd whether answering-machine detection listens before the agent
 * @param ring how long a call may ring, 15 s to 60 s: less than 15 s is unlawful where rules ask
 * @param callerIds numbers that may be shown, the first is the usual one; shown numbers take calls
 *     back
 * @param trunks carrier routes that may carry the calls
 * @param safeHarborMessage id of the message a person hears whom no agent could take, or empty
 * @param unattended the recordings that ask the questions instead of an agent; empty: agents
 */
public record Line(
    boolean amd,
    Duration ring,
    List<PhoneNumber> callerIds,
    List<TrunkId> trunks,
    Optional<String> safeHarborMessage,
    Optional<UnattendedQuestions> unattended) {

  @SuppressWarnings({"ConstantConditions", "OptionalAssignedToNull"})
  public Line {
    // A campaign that was stored before there was this setting has agents.
    unattended = unattended == null ? Optional.empty() : unattended;
    callerIds = List.copyOf(callerIds);
    trunks = List.copyOf(trunks);
    if (ring.toSeconds() < 15 || ring.toSeconds() > 60) {
      throw new IllegalArgumentException("a call rings 15 s to 60 s, not " + ring.toSeconds());
    }
  }

  /** The same without agents. */
  public Line asking(UnattendedQuestions questions) {
    return asking(Optional.of(questions));
  }

  /** The same, asked by these recordings; without any: by agents. */
  public Line asking(Optional<UnattendedQuestions> questions) {
    return new Line(amd, ring, callerIds, trunks, safeHarborMessage, questions);
  }

  /** What the callee hears first. */
  public Medium medium() {
    return unattended.isPresent() ? Medium.PRERECORDED : Medium.LIVE_AGENT;
  }
}

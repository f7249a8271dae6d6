package dialer.app.desk;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lead on a desk and how far its call is.
 *
 * @param began when the card was laid on the desk
 * @param answers what was answered so far, by question
 * @param ticked opening words that were said, and when
 */
public record DeskCard(
    Phase phase,
    CampaignId campaign,
    LeadId lead,
    Optional<AttemptId> attempt,
    Instant began,
    Optional<Instant> connected,
    Optional<Instant> ended,
    Map<String, List<String>> answers,
    Map<String, Instant> ticked) {

  /** How far it is. */
  public enum Phase {
    PREVIEW,
    DIALING,
    OFFERED,
    TALKING,
    ENDED
  }

  public DeskCard {
    answers = Map.copyOf(answers);
    ticked = Map.copyOf(ticked);
  }

  static DeskCard of(Phase phase, CampaignId campaign, LeadId lead, Instant at) {
    return new DeskCard(
        phase,
        campaign,
        lead,
        Optional.empty(),
        at,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  DeskCard of(AttemptId dialed) {
    return new DeskCard(
        phase, campaign, lead, Optional.of(dialed), began, connected, ended, answers, ticked);
  }

  DeskCard in(Phase next, Instant at) {
    Optional<Instant> joined = next == Phase.TALKING ? Optional.of(at) : connected;
    Optional<Instant> over = next == Phase.ENDED ? Optional.of(at) : ended;
    return new DeskCard(next, campaign, lead, attempt, began, joined, over, answers, ticked);
  }

  DeskCard answered(String question, List<String> value) {
    Map<String, List<String>> more = new HashMap<>(answers);
    more.put(question, List.copyOf(value));
    return new DeskCard(phase, campaign, lead, attempt, began, connected, ended, more, ticked);
  }

  DeskCard ticking(String word, Instant at) {
    Map<String, Instant> more = new HashMap<>(ticked);
    more.putIfAbsent(word, at);
    return new DeskCard(phase, campaign, lead, attempt, began, connected, ended, answers, more);
  }
}

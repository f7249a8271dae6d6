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
 * @param times when they began to talk and when that ended
 * @param entries what the agent has entered so far
 * @param returned the lead rang back; {@code attempt} is the one that was returned
 */
public record DeskCard(
    Phase phase,
    CampaignId campaign,
    LeadId lead,
    Optional<AttemptId> attempt,
    Instant began,
    Times times,
    Entries entries,
    boolean returned) {

  /** How far it is. */
  public enum Phase {
    PREVIEW,
    DIALING,
    OFFERED,
    TALKING,
    ENDED
  }

  /** When they began to talk, and when that ended. */
  public record Times(Optional<Instant> connected, Optional<Instant> ended) {}

  /**
   * What the agent has entered so far.
   *
   * @param answers what was answered, by question
   * @param ticked opening words that were said, and when
   * @param concluded the disposition that was saved while they still talked
   */
  public record Entries(
      Map<String, List<String>> answers, Map<String, Instant> ticked, Optional<String> concluded) {

    public Entries {
      answers = Map.copyOf(answers);
      ticked = Map.copyOf(ticked);
    }

    static Entries none() {
      return new Entries(Map.of(), Map.of(), Optional.empty());
    }
  }

  static DeskCard of(Phase phase, CampaignId campaign, LeadId lead, Instant at) {
    return new DeskCard(
        phase,
        campaign,
        lead,
        Optional.empty(),
        at,
        new Times(Optional.empty(), Optional.empty()),
        Entries.none(),
        false);
  }

  DeskCard of(AttemptId dialed) {
    return new DeskCard(
        phase, campaign, lead, Optional.of(dialed), began, times, entries, returned);
  }

  /** The lead rang back after that attempt. */
  DeskCard returning(AttemptId called) {
    return new DeskCard(phase, campaign, lead, Optional.of(called), began, times, entries, true);
  }

  DeskCard in(Phase next, Instant at) {
    Optional<Instant> joined = next == Phase.TALKING ? Optional.of(at) : times.connected();
    Optional<Instant> over = next == Phase.ENDED ? Optional.of(at) : times.ended();
    Instant from = next == Phase.DIALING ? at : began;
    return new DeskCard(
        next, campaign, lead, attempt, from, new Times(joined, over), entries, returned);
  }

  DeskCard with(Entries next) {
    return new DeskCard(phase, campaign, lead, attempt, began, times, next, returned);
  }

  DeskCard answered(String question, List<String> value) {
    Map<String, List<String>> more = new HashMap<>(entries.answers());
    more.put(question, List.copyOf(value));
    return with(new Entries(more, entries.ticked(), entries.concluded()));
  }

  DeskCard ticking(String word, Instant at) {
    Map<String, Instant> more = new HashMap<>(entries.ticked());
    more.putIfAbsent(word, at);
    return with(new Entries(entries.answers(), more, entries.concluded()));
  }

  DeskCard concluded(String disposition) {
    return with(new Entries(entries.answers(), entries.ticked(), Optional.of(disposition)));
  }

  /** Whether nobody has spoken yet. */
  public boolean isBeforeTalk() {
    return phase == Phase.PREVIEW || phase == Phase.DIALING || phase == Phase.OFFERED;
  }
}

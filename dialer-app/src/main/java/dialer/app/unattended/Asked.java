package dialer.app.unattended;

import dialer.campaigns.survey.Answer;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.util.Map;
import java.util.Optional;

/**
 * How far the questions of one call are.
 *
 * @param version of the questionnaire that is asked
 * @param greeted whether the greeting was said
 * @param silences how often in a row no key came
 * @param answers so far, by question key
 * @param ending how it ended; empty: not yet
 */
public record Asked(
    AttemptId attempt,
    CampaignId campaign,
    LeadId lead,
    int version,
    boolean greeted,
    int silences,
    Map<String, Answer> answers,
    Optional<Ending> ending) {

  /** How the questions ended. */
  public enum Ending {
    COMPLETE,
    SCREENED_OUT,
    /** Hung up, or pressed no key again and again. */
    BROKEN_OFF,
    /** Pressed 9: no more calls. */
    REFUSED
  }

  public Asked {
    answers = Map.copyOf(answers);
  }

  static Asked fresh(AttemptId attempt, CampaignId campaign, LeadId lead, int version) {
    return new Asked(attempt, campaign, lead, version, false, 0, Map.of(), Optional.empty());
  }

  Asked afterGreeting() {
    return new Asked(attempt, campaign, lead, version, true, 0, answers, ending);
  }

  Asked with(Map<String, Answer> more) {
    return new Asked(attempt, campaign, lead, version, greeted, 0, more, ending);
  }

  Asked afterSilence() {
    return new Asked(attempt, campaign, lead, version, greeted, silences + 1, answers, ending);
  }

  Asked ended(Ending how) {
    return new Asked(
        attempt, campaign, lead, version, greeted, silences, answers, Optional.of(how));
  }
}

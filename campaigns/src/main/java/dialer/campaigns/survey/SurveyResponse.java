package dialer.campaigns.survey;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.Map;

/**
 * The answers of one person, from one conversation.
 *
 * @param attempt the conversation
 * @param lead who answered
 * @param campaign in which survey
 * @param version of the questionnaire that was asked
 * @param segment the quota segment it counts in; empty: none
 * @param answers by question key
 * @param ending how the conversation left the questionnaire
 * @param at when it was finished
 */
public record SurveyResponse(
    AttemptId attempt,
    LeadId lead,
    CampaignId campaign,
    int version,
    String segment,
    Map<String, Answer> answers,
    Ending ending,
    Instant at) {

  /** How a questionnaire was left. Only COMPLETE counts for a quota. */
  public enum Ending {
    COMPLETE,
    SCREENED_OUT,
    BROKEN_OFF
  }

  public SurveyResponse {
    answers = Map.copyOf(answers);
  }
}

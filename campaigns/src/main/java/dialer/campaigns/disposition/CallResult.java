package dialer.campaigns.disposition;

import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.sales.Appointment;
import dialer.campaigns.sales.Order;
import dialer.campaigns.survey.SurveyResponse;
import java.util.Set;

/** What a conversation brought, besides its disposition. */
public sealed interface CallResult {

  /** Which kind of campaign may store it. */
  ResultType type();

  /**
   * Sales: an order.
   *
   * @param openingWords keys of the opening words the agent has ticked
   */
  record Ordered(Order order, Set<String> openingWords) implements CallResult {
    public Ordered {
      openingWords = Set.copyOf(openingWords);
    }

    @Override
    public ResultType type() {
      return ResultType.SALE;
    }
  }

  /**
   * Sales: an appointment.
   *
   * @param openingWords keys of the opening words the agent has ticked
   */
  record Appointed(Appointment appointment, Set<String> openingWords) implements CallResult {
    public Appointed {
      openingWords = Set.copyOf(openingWords);
    }

    @Override
    public ResultType type() {
      return ResultType.SALE;
    }
  }

  /** Survey: the answers. */
  record Surveyed(SurveyResponse response) implements CallResult {
    @Override
    public ResultType type() {
      return ResultType.ANSWERS;
    }
  }

  /** Follow-up: what was settled. */
  record CaseMoved(CaseId id, CaseStep step) implements CallResult {
    @Override
    public ResultType type() {
      return ResultType.CASE_STEP;
    }
  }
}

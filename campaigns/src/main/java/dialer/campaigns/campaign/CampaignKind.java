package dialer.campaigns.campaign;

import dialer.campaigns.disposition.DispositionCatalogue;
import dialer.campaigns.disposition.RecycleRules;
import dialer.campaigns.disposition.ResultType;
import dialer.campaigns.disposition.UsualCatalogues;
import dialer.campaigns.disposition.UsualRecycleRules;
import dialer.compliance.call.Purpose;
import dialer.core.pacing.PacingMode;

/**
 * The three kinds of campaign. They differ in why they call, how they dial, when they call again,
 * when they are done and what they bring.
 */
public enum CampaignKind {
  /** Ends in an order or an appointment. */
  SALES(Purpose.SALES, PacingMode.PROGRESSIVE, EndCondition.LEADS_USED_UP, ResultType.SALE),
  /** Brings answers, fills quotas, offers nothing. */
  SATISFACTION_SURVEY(
      Purpose.SURVEY, PacingMode.POWER, EndCondition.QUOTAS_FULL, ResultType.ANSWERS),
  /** Settles cases, each with its owner. */
  FOLLOW_UP(Purpose.SERVICE, PacingMode.PREVIEW, EndCondition.CASES_CLOSED, ResultType.CASE_STEP);

  private final Purpose purpose;
  private final PacingMode usualMode;
  private final EndCondition endCondition;
  private final ResultType resultType;

  CampaignKind(Purpose purpose, PacingMode usualMode, EndCondition end, ResultType resultType) {
    this.purpose = purpose;
    this.usualMode = usualMode;
    this.endCondition = end;
    this.resultType = resultType;
  }

  /** The purpose asked of the gate for people the client does not know yet. */
  public Purpose purpose() {
    return purpose;
  }

  /** The mode a new campaign starts with. */
  public PacingMode usualMode() {
    return usualMode;
  }

  /** When it is done by itself. */
  public EndCondition endCondition() {
    return endCondition;
  }

  /** What a successful conversation must bring. */
  public ResultType resultType() {
    return resultType;
  }

  /** The recycle rules a new campaign starts with. */
  public RecycleRules usualRecycleRules() {
    return switch (this) {
      case SALES -> UsualRecycleRules.sales();
      case SATISFACTION_SURVEY -> UsualRecycleRules.survey();
      case FOLLOW_UP -> UsualRecycleRules.followUp();
    };
  }

  /** The dispositions a new campaign starts with. */
  public DispositionCatalogue usualCatalogue() {
    return switch (this) {
      case SALES -> UsualCatalogues.sales();
      case SATISFACTION_SURVEY -> UsualCatalogues.survey();
      case FOLLOW_UP -> UsualCatalogues.followUp();
    };
  }
}

package dialer.campaigns.disposition;

/** What a campaign's successful conversation must bring. */
public enum ResultType {
  /** An order or an appointment. */
  SALE,
  /** The answers to a questionnaire. */
  ANSWERS,
  /** A step of a follow-up case. */
  CASE_STEP
}

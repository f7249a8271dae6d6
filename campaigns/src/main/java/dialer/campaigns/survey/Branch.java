package dialer.campaigns.survey;

/**
 * Where to go if a condition holds.
 *
 * @param when the condition, on this or an earlier question
 * @param to the key of a later question, {@link #END} or {@link #SCREENED_OUT}
 */
public record Branch(Condition when, String to) {

  /** The questionnaire is complete. */
  public static final String END = "end";

  /** The person is not one the survey looks for: no answers counted, no quota used. */
  public static final String SCREENED_OUT = "screened_out";
}

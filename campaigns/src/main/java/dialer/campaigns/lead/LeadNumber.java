package dialer.campaigns.lead;

import dialer.compliance.call.PhoneNumber;
import java.util.Optional;

/**
 * One number of a lead.
 *
 * @param order its place among the lead's numbers, from 0; the lowest usable one is tried first
 * @param number the number
 * @param type what kind of number the list says it is
 * @param usable false once the network said that it does not exist
 * @param retry its own retry rule, if the list or a person set one
 */
public record LeadNumber(
    int order, PhoneNumber number, NumberType type, boolean usable, Optional<RetryRule> retry) {

  /** A number as an import brings it: usable, without a rule of its own. */
  public static LeadNumber imported(int order, PhoneNumber number, NumberType type) {
    return imported(order, number, type, Optional.empty());
  }

  /** A number as an import brings it, with the rule the list gives it. */
  public static LeadNumber imported(
      int order, PhoneNumber number, NumberType type, Optional<RetryRule> retry) {
    return new LeadNumber(order, number, type, true, retry);
  }
}

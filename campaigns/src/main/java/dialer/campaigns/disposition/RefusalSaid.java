package dialer.campaigns.disposition;

import dialer.compliance.suppression.SuppressionEntry.Refusal;

/**
 * How a person refused further calls, as the agent entered it with the disposition.
 *
 * @param kind in words, or by behavior that means it
 * @param scope what the refusal is about
 * @param words what was said, at most 500 characters
 */
public record RefusalSaid(Refusal kind, Scope scope, String words) {

  /** Nothing was entered: taken as spoken, and as wide as it can be for the client. */
  public static final RefusalSaid PLAIN = new RefusalSaid(Refusal.SPOKEN, Scope.CLIENT, "");

  /** What is no longer wanted. */
  public enum Scope {
    /** Any call on behalf of this client. */
    CLIENT,
    /** Calls of this campaign only. */
    CAMPAIGN,
    /** Calls about this product only; of a campaign without a product: calls of this campaign. */
    PRODUCT
  }
}

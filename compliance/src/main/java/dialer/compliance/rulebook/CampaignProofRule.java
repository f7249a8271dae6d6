package dialer.compliance.rulebook;

import java.util.Set;

/**
 * Proofs that must exist before a campaign starts.
 *
 * @param need licences, registrations and files, by name
 */
public record CampaignProofRule(RuleHead head, Set<String> need) implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.CAMPAIGN_PROOF;
  }
}

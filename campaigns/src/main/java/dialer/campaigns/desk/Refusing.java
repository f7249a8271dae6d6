package dialer.campaigns.desk;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.RefusalSaid;
import dialer.campaigns.disposition.RefusalSaid.Scope;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.suppression.SuppressionEntry;
import java.util.List;
import java.util.Optional;

/** Brings a refusal into the do-not-call list: one entry for each number of the lead. */
record Refusing(Books books, Campaign campaign, Conclusion conclusion) {

  /** Answers the other attempts that are in flight to these numbers. */
  List<AttemptId> enter(Lead lead) {
    return lead.numbers().stream()
        .map(number -> entry(number.number()))
        .flatMap(entry -> books.suppressions().add(entry).stream())
        .filter(attempt -> !attempt.equals(conclusion.record().attempt()))
        .distinct()
        .toList();
  }

  /** Takes back the entries of this very conclusion; answers how many stood. */
  int takeBack(Lead lead, String by, String why) {
    return (int)
        lead.numbers().stream()
            .filter(number -> books.suppressions().withdraw(entry(number.number()), by, why))
            .count();
  }

  /** Whether the other makes the same entries; in what words does not count. */
  boolean isAlike(Refusing other, Lead lead) {
    return lead.numbers().stream()
        .allMatch(number -> isSame(entry(number.number()), other.entry(number.number())));
  }

  private static boolean isSame(SuppressionEntry one, SuppressionEntry other) {
    return one.client().equals(other.client())
        && one.campaign().equals(other.campaign())
        && one.product().equals(other.product())
        && one.refusal().equals(other.refusal())
        && one.from().equals(other.from());
  }

  private SuppressionEntry entry(PhoneNumber number) {
    DispositionRecord record = conclusion.record();
    RefusalSaid said = conclusion.refusal().orElse(RefusalSaid.PLAIN);
    return new SuppressionEntry(
        number,
        Optional.of(record.client()),
        campaignOf(said.scope()),
        said.scope() == Scope.PRODUCT ? campaign.offer().product() : Optional.empty(),
        SuppressionEntry.Origin.AGENT,
        Optional.of(said.kind()),
        record.at(),
        Optional.empty(),
        said.words().isBlank() ? record.note() : said.words());
  }

  /** A campaign that sells nothing named has no product to refuse: the refusal is about itself. */
  private Optional<CampaignId> campaignOf(Scope scope) {
    return switch (scope) {
      case CLIENT -> Optional.empty();
      case CAMPAIGN -> Optional.of(campaign.id());
      case PRODUCT ->
          campaign.offer().product().isPresent() ? Optional.empty() : Optional.of(campaign.id());
    };
  }
}

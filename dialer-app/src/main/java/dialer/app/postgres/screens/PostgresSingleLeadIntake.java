package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.call.LeadId;
import dialer.ui.manager.SingleLeadIntake;
import dialer.ui.wire.NewIds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Leads that arrive one by one, in a list of the campaign's own. */
public final class PostgresSingleLeadIntake implements SingleLeadIntake {

  private final Database database;
  private final LeadStore leads;
  private final NewIds ids;

  public PostgresSingleLeadIntake(Database database, LeadStore leads, NewIds ids) {
    this.database = database;
    this.leads = leads;
    this.ids = ids;
  }

  @Override
  public Optional<LeadId> add(Campaign campaign, LeadDraft draft, Instant now) {
    if (knowsExternalId(campaign, draft.person().externalId())) {
      return Optional.empty();
    }
    Lead lead =
        new Lead(
            new LeadId(ids.next()),
            campaign.client(),
            campaign.id(),
            listOf(campaign),
            draft.person(),
            draft.numbers(),
            draft.requiredSkills(),
            draft.priority(),
            draft.segment(),
            draft.fields(),
            LeadProgress.fresh(draft.due().orElse(now)));
    return switch (leads.add(lead, DuplicatePolicy.SKIP)) {
      case ADDED, UPDATED, KEPT_BOTH -> Optional.of(lead.id());
      case SKIPPED -> Optional.empty();
    };
  }

  private static LeadListId listOf(Campaign campaign) {
    byte[] name = ("single leads of " + campaign.id()).getBytes(StandardCharsets.UTF_8);
    return new LeadListId(UUID.nameUUIDFromBytes(name));
  }

  private boolean knowsExternalId(Campaign campaign, String externalId) {
    return !externalId.isEmpty()
        && database.of(
            campaign.client(),
            jdbc ->
                jdbc.sql(
                        """
                        select exists (select from lead where campaign_id = :campaign
                          and person ->> 'externalId' <> '' and person ->> 'externalId' = :id)
                        """)
                    .param("campaign", campaign.id().value())
                    .param("id", externalId)
                    .query(Boolean.class)
                    .single());
  }
}

package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.importing.LeadDraft;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.Optional;

/** Leads that arrive one by one. Thread rule: any. */
public interface SingleLeadIntake {

  /**
   * Adds the lead to the campaign's list of such leads, due at once; empty if the campaign has its
   * external id or one of its numbers already.
   */
  Optional<LeadId> add(Campaign campaign, LeadDraft draft, Instant now);
}

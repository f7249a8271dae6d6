package dialer.ui.supervisor;

import dialer.campaigns.followup.CaseState;
import dialer.campaigns.importing.LeadDraft;
import dialer.compliance.call.CampaignId;
import dialer.ui.security.Sight;
import dialer.ui.wire.Named;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follow-up cases for screens and for events of other systems. Thread rule: any. */
public interface CaseBoard {

  /** Which cases; null means any. */
  record CaseQuery(
      @Nullable CaseState state, @Nullable UUID owner, Sight sight, PageRequest page) {}

  /** What is changed; null stays. */
  record CaseChange(@Nullable UUID ownerId, @Nullable Instant dueAt, @Nullable CaseState state) {}

  /**
   * Something happened elsewhere that a follow-up should answer.
   *
   * @param externalId the event's own id: twice is once
   * @param leadExternalId the person, where they are a lead of the client's
   * @param stranger the person, where they may not be one
   * @param happenedAt when it happened
   * @param dueAt when to call; null: as the campaign's rule says
   */
  record OutsideEvent(
      String externalId,
      String kind,
      String leadExternalId,
      Optional<LeadDraft> stranger,
      CampaignId campaign,
      String topic,
      Instant happenedAt,
      @Nullable Instant dueAt) {}

  /** Cases, the soonest due first. */
  Page<CaseRow> list(CaseQuery query);

  /** Who may own the campaign's cases. */
  List<Named> owners(CampaignId campaign);

  /** Changes a case; empty if there is none in sight. */
  Optional<CaseRow> change(UUID id, CaseChange change, Sight sight);

  /**
   * Opens a case, once, for the lead of that external id or for a stranger; false if the person is
   * neither.
   */
  boolean open(OutsideEvent event);
}

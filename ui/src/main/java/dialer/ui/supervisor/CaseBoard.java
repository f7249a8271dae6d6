package dialer.ui.supervisor;

import dialer.campaigns.followup.CaseState;
import dialer.compliance.call.CampaignId;
import dialer.ui.security.Sight;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
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
   */
  record OutsideEvent(
      String externalId,
      String kind,
      String leadExternalId,
      CampaignId campaign,
      @Nullable Instant dueAt) {}

  /** Cases, the soonest due first. */
  Page<CaseRow> list(CaseQuery query);

  /** Changes a case; empty if there is none in sight. */
  Optional<CaseRow> change(UUID id, CaseChange change, Sight sight);

  /** Opens a case for the lead of that external id, once; false if there is no such lead. */
  boolean open(OutsideEvent event, Instant now);
}

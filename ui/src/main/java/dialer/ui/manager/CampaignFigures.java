package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.compliance.call.CampaignId;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Figures of campaigns as the database has them. Thread rule: any but a pool's loop. Error rule: an
 * unreachable database throws.
 */
public interface CampaignFigures {

  /** What a campaign's row shows besides the campaign. */
  record Figures(Instant stateSince, LeadFigures leads, CampaignRow.DayFigures today) {}

  /**
   * Which leads are wanted; null means any.
   *
   * @param state as {@link LeadRow#state()}
   * @param blocker as {@link LeadRow#blocker()}
   */
  record LeadQuery(@Nullable String state, @Nullable String blocker, PageRequest page) {}

  /** Figures of each of these campaigns at that instant. */
  Map<CampaignId, Figures> of(Collection<Campaign> campaigns, Instant now);

  /** A campaign's leads, in the order in which they are due. */
  Page<LeadRow> leads(CampaignId campaign, LeadQuery query, Instant now);

  /** A campaign's lead lists, newest first. */
  List<LeadListRow> lists(CampaignId campaign, Instant now);

  /** The campaign of a lead list. */
  java.util.Optional<CampaignId> campaignOfList(java.util.UUID list);

  /**
   * Every attempt of that time with what it brought, oldest first, row by row: the first row is the
   * header. Cells are as they are; whoever writes a file makes them safe.
   */
  void results(CampaignId campaign, Span span, Consumer<List<String>> rows);

  /** From one instant until before another. */
  record Span(Instant from, Instant until) {}
}

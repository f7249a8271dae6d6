package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.campaigns.campaign.Campaign;
import dialer.ui.events.CampaignLive.BlockerRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds leads back, and how many: by the rule that decided last, or by where they stand. */
public final class LeadHolds {

  /**
   * What holds a lead {@code l} of a list {@code i} at {@code :now}, in the words that screens
   * translate; null where nothing does. A refusal's word comes from the reason of its rule.
   */
  static final String BLOCKER =
      """
      case
        when l.state = 'LIVE' then 'live'
        when l.state = 'FINISHED' then 'finished'
        when l.state = 'EXHAUSTED' then 'attempt_cap'
        when l.state = 'WITHDRAWN' then
          case when l.reason like 'quota%' then 'quota_full'
               when l.reason = 'conclusion_failed' then 'conclusion_failed' else 'other' end
        when l.state = 'REFUSED' or l.refused_by is not null and l.due > :now then
          case
            when l.reason in ('outside_window', 'region_suspended', 'no_common_instant')
              then 'window'
            when l.reason = 'cap' then 'attempt_cap'
            when l.reason = 'quiet' then 'spacing'
            when l.reason like 'registry%' then 'registry'
            when l.reason = 'consent_missing' then 'consent'
            when l.reason in ('zone_unknown', 'zones') then 'zone_unknown'
            when l.reason in ('number_class', 'number_invalid') then 'number_invalid'
            when l.reason in ('suppressed', 'refused_before', 'do_not_call') then 'suppression'
            else 'other'
          end
        when l.state = 'CALLBACK' and l.due > :now then 'callback_later'
        when l.due > :now then 'retry_wait'
        when not i.active then 'list_off'
        else null
      end
      """;

  /** By the minute in which they are due, so that the next release can be told. */
  private static final String COUNT =
      """
      select code, count(*) as leads, min(due) filter (where due > :now) as next
      from (select %s as code, l.due from lead l join lead_list i on i.id = l.list_id
            where l.campaign_id = :campaign) held
      where code is not null and code not in ('live', 'finished')
      group by code, date_trunc('minute', due)
      order by code, next nulls last
      """
          .formatted(BLOCKER);

  private static final Duration FRESH = Duration.ofSeconds(10);
  private final Database database;

  /** Reads the leads of that database. */
  public LeadHolds(Database database) {
    this.database = database;
  }

  /** How long an answer may be kept: the question reads every lead of the campaign. */
  public static Duration fresh() {
    return FRESH;
  }

  private static final class Held {
    private int leads;
    private @Nullable Instant next;
    private @Nullable Integer nextLeads;
  }

  /** Most leads first. */
  public List<BlockerRow> of(Campaign campaign, Instant now) {
    Map<String, Held> held = new LinkedHashMap<>();
    database.of(
        campaign.client(),
        jdbc -> {
          jdbc.sql(COUNT)
              .param("campaign", campaign.id().value())
              .param("now", Row.param(now))
              .query(row -> {
                Held one = held.computeIfAbsent(Row.text(row, "code"), _ -> new Held());
                one.leads += row.getInt("leads");
                Instant next = Row.maybeAt(row, "next");
                if (one.next == null && next != null) {
                  one.next = next;
                  one.nextLeads = row.getInt("leads");
                }
              });
          return held;
        });
    List<BlockerRow> rows = new ArrayList<>();
    held.forEach((code, one) ->
        rows.add(new BlockerRow(code, one.leads, Map.of(), one.next, one.nextLeads)));
    rows.sort(
        Comparator.comparing((BlockerRow row) -> row.leads() == null ? 0 : row.leads()).reversed());
    return rows;
  }
}

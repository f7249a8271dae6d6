package dialer.app.postgres;

import dialer.compliance.call.CampaignId;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many fresh leads a campaign's pilot has left, counted from rows. */
final class PilotRows {

  /** Counts no further than the pilot is long: an index of states answers it. */
  private static final String LEFT =
      """
      select greatest(0, p.pilot - (select count(*) from (
               select from lead l
               where l.campaign_id = :campaign and l.state not in ('FRESH', 'WITHDRAWN')
               limit p.pilot) begun))
      from (select (settings -> 'leadRules' ->> 'pilot')::int as pilot
            from campaign where id = :campaign) p
      where p.pilot is not null
      """;

  private PilotRows() {}

  /** How many are left; empty: there is no pilot. */
  static OptionalInt freshLeft(JdbcClient jdbc, CampaignId campaign) {
    return jdbc.sql(LEFT)
        .param("campaign", campaign.value())
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The same, and nobody else claims leads of the campaign until this transaction ends. */
  static OptionalInt lockedFreshLeft(JdbcClient jdbc, CampaignId campaign) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('pilot ' || :campaign, 0))")
        .param("campaign", campaign.toString())
        .query()
        .listOfRows();
    return freshLeft(jdbc, campaign);
  }
}

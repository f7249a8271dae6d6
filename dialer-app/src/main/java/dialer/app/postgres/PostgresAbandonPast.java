package dialer.app.postgres;

import dialer.app.pool.AbandonPast;
import dialer.compliance.call.CampaignId;
import dialer.core.pacing.AbandonCount;
import java.time.Instant;
import java.util.List;

/** Answered and abandoned calls by hour, counted from the attempts themselves. */
public final class PostgresAbandonPast implements AbandonPast {

  private final Database database;

  /** On that database, as the role {@code system}. */
  public PostgresAbandonPast(Database database) {
    this.database = database;
  }

  @Override
  public List<AbandonCount> since(CampaignId campaign, Instant from) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                select date_trunc('hour', answered_at) as hour, count(*) as answered,
                       count(*) filter (where outcome = 'ABANDONED') as abandoned
                from call_attempt
                where campaign_id = :campaign and answered_at >= :since
                  and outcome in ('CONNECTED', 'ABANDONED')
                group by 1 order by 1
                """)
            .param("campaign", campaign.value())
            .param("since", Columns.param(from))
            .query((row, _) ->
                new AbandonCount(
                    Columns.at(row, "hour"), row.getLong("answered"), row.getLong("abandoned")))
            .list());
  }
}

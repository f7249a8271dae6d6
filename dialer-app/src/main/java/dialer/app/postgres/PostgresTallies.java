package dialer.app.postgres;

import dialer.app.plan.AbandonStandings.Tallies;
import dialer.campaigns.campaign.Campaign;
import dialer.compliance.abandonment.Tally;
import dialer.compliance.call.ClientId;
import java.time.Instant;
import java.util.UUID;

/** Answered calls counted from the attempts themselves. */
public final class PostgresTallies implements Tallies {

  private static final String COUNT =
      """
      select count(*) filter (where outcome = 'CONNECTED'
                                 or outcome is null and connected_at is not null) as connected,
             count(*) filter (where outcome = 'ABANDONED') as abandoned,
             count(*) filter (where outcome = 'MACHINE') as machines
      from call_attempt
      where %s = :id and answered_at > :from and answered_at <= :until
      """;

  private final Database database;

  /** Counts on that database. */
  public PostgresTallies(Database database) {
    this.database = database;
  }

  @Override
  public Tally ofCampaign(Campaign campaign, Instant from, Instant until) {
    return count(campaign.client(), new Whose("campaign_id", campaign.id().value()), from, until);
  }

  @Override
  public Tally ofClient(Campaign campaign, Instant from, Instant until) {
    return count(campaign.client(), new Whose("client_id", campaign.client().value()), from, until);
  }

  @Override
  public Instant began(Campaign campaign) {
    return database.of(
        campaign.client(),
        jdbc ->
            jdbc.sql(
                    """
                    select coalesce(
                      (select min(changed_at) from campaign_change
                       where campaign_id = :id and state = 'RUNNING'),
                      (select created_at from campaign where id = :id)) as began
                    """)
                .param("id", campaign.id().value())
                .query((row, _) -> Columns.at(row, "began"))
                .single());
  }

  private record Whose(String column, UUID id) {}

  private Tally count(ClientId client, Whose whose, Instant from, Instant until) {
    return database.of(
        client,
        jdbc ->
            jdbc.sql(COUNT.formatted(whose.column()))
                .param("id", whose.id())
                .param("from", Columns.param(from))
                .param("until", Columns.param(until))
                .query((row, _) ->
                    new Tally(
                        row.getLong("connected"),
                        row.getLong("abandoned"),
                        row.getLong("machines")))
                .single());
  }
}

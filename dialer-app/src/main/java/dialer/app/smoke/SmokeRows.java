package dialer.app.smoke;

import dialer.app.postgres.Database;
import dialer.campaigns.campaign.Campaign;
import dialer.core.call.CallOutcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the dialer's own journal, to be compared with the network's records. */
final class SmokeRows {

  private final Database database;
  private final Campaign campaign;

  SmokeRows(Database database, Campaign campaign) {
    this.database = database;
    this.campaign = campaign;
  }

  /** Every attempt of the campaign. */
  List<AttemptRow> attempts() {
    return database.of(
        campaign.client(),
        jdbc ->
            jdbc.sql(
                    "select id, dialed_at, outcome from call_attempt where campaign_id = :campaign")
                .param("campaign", campaign.id().value())
                .query((row, _) ->
                    new AttemptRow(
                        row.getObject("id", UUID.class).toString(),
                        row.getTimestamp("dialed_at") != null,
                        Optional.ofNullable(row.getString("outcome")).map(CallOutcome::valueOf)))
                .list());
  }

  /** How many leads the rules refused or put off. */
  int refusedByRule() {
    return database.of(
        campaign.client(),
        jdbc ->
            jdbc.sql(
                    """
                    select count(distinct lead_id) from verdict
                    where campaign_id = :campaign and result <> 'PERMITTED'
                    """)
                .param("campaign", campaign.id().value())
                .query(Integer.class)
                .single());
  }
}

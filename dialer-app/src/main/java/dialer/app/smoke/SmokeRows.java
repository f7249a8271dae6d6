package dialer.app.smoke;

import dialer.app.postgres.Database;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.importing.ImportFault;
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

  /** Why rows of the file were not taken, the most frequent reason first. */
  List<Reject> rejects() {
    return database.of(
        campaign.client(),
        jdbc ->
            jdbc.sql(
                    """
                    select fault, count(*) as rows,
                           array_agg(row order by row) filter (where place <= 3) as first
                    from (select r.fault, r.row,
                                 row_number() over (partition by r.fault order by r.row) as place
                          from import_rejection r join import_job j on j.id = r.import_id
                          where j.campaign_id = :campaign group by r.fault, r.row) told
                    group by fault order by rows desc, fault
                    """)
                .param("campaign", campaign.id().value())
                .query((row, _) ->
                    new Reject(
                        ImportFault.valueOf(row.getString("fault")),
                        row.getLong("rows"),
                        List.of((Long[]) row.getArray("first").getArray())))
                .list());
  }

  /** Rows with nothing wrong but that an earlier row of the file has their number. */
  long repeatedInFile() {
    return database.of(
        campaign.client(),
        jdbc ->
            jdbc.sql(
                    """
                    select count(*) from (
                      select r.row from import_rejection r join import_job j on j.id = r.import_id
                      where j.campaign_id = :campaign
                      group by r.row having bool_and(r.fault = 'DUPLICATE_IN_FILE')) repeated
                    """)
                .param("campaign", campaign.id().value())
                .query(Long.class)
                .single());
  }
}

package dialer.app.postgres;

import dialer.app.aftercall.EndedLeads;
import dialer.campaigns.disposition.PastAttempt;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.call.CallOutcome;
import java.util.List;
import java.util.Optional;

/** Leads to move on, found in the rows of leads and attempts. */
public final class PostgresEndedLeads implements EndedLeads {

  private static final String WAITING =
      """
      select l.id, l.campaign_id
      from lead l
      join lateral (select a.state, a.outcome, a.ended_at, a.id from call_attempt a
                    where a.lead_id = l.id order by a.authorized_at desc, a.id desc limit 1) last
        on last.state = 'ENDED'
      where l.state = 'LIVE'
        and (last.outcome <> 'CONNECTED'
             or last.ended_at < clock_timestamp() - interval '2 minutes')
        and last.outcome <> 'NOT_DIALED'
        and not exists (select from kept_conclusion k where k.attempt_id = last.id)
      order by last.ended_at
      limit :max
      """;

  private final Database database;

  /** On that database, as the role {@code system}. */
  public PostgresEndedLeads(Database database) {
    this.database = database;
  }

  @Override
  public List<EndedLead> waiting(int max) {
    return database.asSystem(jdbc ->
        jdbc.sql(WAITING)
            .param("max", max)
            .query((row, _) ->
                new EndedLead(
                    new LeadId(Columns.id(row, "id")),
                    new CampaignId(Columns.id(row, "campaign_id"))))
            .list());
  }

  @Override
  public List<PastAttempt> history(LeadId lead) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                select a.at, a.number_order, a.outcome, d.disposition
                from call_attempt a
                left join disposition d on d.attempt_id = a.id and d.last
                where a.lead_id = :lead and a.state = 'ENDED' and a.outcome <> 'NOT_DIALED'
                order by a.authorized_at, a.id
                """)
            .param("lead", lead.value())
            .query((row, _) ->
                new PastAttempt(
                    Columns.at(row, "at"),
                    row.getInt("number_order"),
                    CallOutcome.valueOf(row.getString("outcome")),
                    Optional.ofNullable(row.getString("disposition"))))
            .list());
  }
}

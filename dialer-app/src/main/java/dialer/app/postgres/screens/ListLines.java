package dialer.app.postgres.screens;

import dialer.compliance.call.CampaignId;
import dialer.ui.manager.LeadListRow;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign's lead lists for screens. */
final class ListLines {

  private ListLines() {}

  static List<LeadListRow> of(JdbcClient jdbc, CampaignId campaign, Instant now) {
    return jdbc.sql(
            """
            select i.id, i.name, i.created_at, i.active, j.id as import_id,
                   coalesce(j.orders ->> 'by', '') as by, coalesce(j.rejected, 0) as rejected,
                   count(l.id) as leads,
                   count(l.id) filter (where l.state in ('FRESH', 'WAITING', 'CALLBACK')
                                         and l.due <= :now) as dialable,
                   count(l.id) filter (where l.state in ('FINISHED', 'EXHAUSTED')) as finished
            from lead_list i
              left join lead l on l.list_id = i.id
              left join import_job j on j.list_id = i.id and j.stage = 'DONE'
            where i.campaign_id = :campaign
            group by i.id, j.id order by i.created_at desc, i.id desc
            """)
        .param("campaign", campaign.value())
        .param("now", Row.param(now))
        .query((row, _) ->
            new LeadListRow(
                Row.id(row, "id"),
                Row.text(row, "name"),
                Row.maybeId(row, "import_id"),
                Row.at(row, "created_at"),
                Row.text(row, "by"),
                row.getInt("leads"),
                row.getInt("dialable"),
                row.getInt("finished"),
                row.getInt("rejected"),
                row.getBoolean("active")))
        .list();
  }
}

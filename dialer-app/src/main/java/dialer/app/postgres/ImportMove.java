package dialer.app.postgres;

import dialer.campaigns.importing.ImportFault;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportResult;
import dialer.campaigns.lead.DuplicatePolicy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves the staged rows of one import into its campaign, inside the caller's transaction. Two rows
 * are the same person if their first numbers are equal; a row is in the campaign if its first
 * number is.
 */
final class ImportMove {

  private final JdbcClient jdbc;
  private final ImportOrder order;
  private final String staged;
  private final String fate;

  ImportMove(JdbcClient jdbc, ImportOrder order) {
    this.jdbc = jdbc;
    this.order = order;
    this.staged = StagingTable.name(order.id());
    this.fate = staged + "_fate";
  }

  /** Moves them; {@code rejected} is the number of rows refused before. */
  ImportResult run(Instant now, long rejected) {
    long rows = count(staged);
    insertList(now);
    decideFates();
    noteDuplicates();
    int updated = updateEarlierLeads();
    int added = insertLeads(now);
    insertNumbers();
    updateListCount(added);
    jdbc.sql("drop table " + fate).update();
    long repeats = order.duplicates() == DuplicatePolicy.UPDATE ? rows - added : 0;
    long changed = Math.max(updated, repeats);
    return new ImportResult(rows + rejected, added, changed, rows - added - changed, rejected);
  }

  long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private void insertList(Instant now) {
    jdbc.sql(
            """
            insert into lead_list (id, client_id, campaign_id, name, source, created_at)
            values (:id, :client, :campaign, :name, :source, :at)
            """)
        .param("id", order.list().value())
        .param("client", order.client().value())
        .param("campaign", order.campaign().value())
        .param("name", order.listName())
        .param("source", order.fileHash())
        .param("at", Columns.param(now))
        .update();
  }

  /**
   * What becomes of each row: {@code twin} the lead in the campaign with its number, {@code first}
   * the first row with it, {@code content} whether this row's texts and numbers are taken.
   */
  private void decideFates() {
    String content =
        switch (order.duplicates()) {
          case KEEP -> "true";
          case SKIP -> "nth = 1 and twin is null";
          case UPDATE -> "nth = many";
        };
    jdbc.sql(
            """
            create unlogged table %s as
            select row, id, first, %s as content,
                   case when '%s' = 'UPDATE' then twin end as target, twin, nth
            from (select s.row, s.id, t.twin,
                         first_value(s.row) over same as first, row_number() over same as nth,
                         count(*) over (partition by s.first_index) as many
                  from %s s
                  left join (select number_index, (array_agg(lead_id order by lead_id))[1] as twin
                             from lead_number where campaign_id = '%s' group by number_index) t
                    on t.number_index = s.first_index
                  window same as (partition by s.first_index order by s.row)) f
            """
                .formatted(fate, content, order.duplicates(), staged, order.campaign()))
        .update();
  }

  private void noteDuplicates() {
    if (order.duplicates() != DuplicatePolicy.SKIP) {
      return;
    }
    jdbc.sql(
            """
            insert into import_rejection (import_id, row, "column", client_id, fault, first_row)
            select :import, row, '', :client,
                   case when twin is null then '%s' else '%s' end,
                   case when twin is null then first end
            from %s where not content
            on conflict do nothing
            """
                .formatted(
                    ImportFault.DUPLICATE_IN_FILE.name(),
                    ImportFault.DUPLICATE_IN_CAMPAIGN.name(),
                    fate))
        .param("import", order.id().value())
        .param("client", order.client().value())
        .update();
  }

  private int updateEarlierLeads() {
    if (order.duplicates() != DuplicatePolicy.UPDATE) {
      return 0;
    }
    jdbc.sql(
            "select 1 from lead where id in (select target from %s) order by id for update"
                .formatted(fate))
        .query(row -> {});
    jdbc.sql("delete from lead_number where lead_id in (select target from %s)".formatted(fate))
        .update();
    return jdbc.sql(
            """
            update lead l
            set person = s.person, fields = s.fields, segment = s.segment,
                required_skills = array(select jsonb_array_elements_text(s.skills))
            from %s s join %s f on f.row = s.row and f.content
            where l.id = f.target
            """
                .formatted(staged, fate))
        .update();
  }

  private int insertLeads(Instant now) {
    return jdbc.sql(
            """
            insert into lead (id, client_id, campaign_id, list_id, person, fields,
                              required_skills, segment, priority, state, due, reason)
            select s.id, :client, :campaign, :list, s.person, s.fields,
                   array(select jsonb_array_elements_text(s.skills)), s.segment, s.priority,
                   'FRESH', coalesce(s.due, :now), 'imported'
            from %s s join %s f on f.row = s.row and f.content and f.target is null
            order by s.row
            """
                .formatted(staged, fate))
        .param("client", order.client().value())
        .param("campaign", order.campaign().value())
        .param("list", order.list().value())
        .param("now", Columns.param(now))
        .update();
  }

  private void insertNumbers() {
    jdbc.sql(
            """
            insert into lead_number (lead_id, "order", client_id, campaign_id, number_sealed,
                                     number_index, type, usable, max_attempts, minimum_gap)
            select coalesce(f.target, s.id), n."order", :client, :campaign, n.sealed, n.index,
                   n.type, n.usable, n.max, make_interval(secs => n.gap)
            from %s s join %s f on f.row = s.row and f.content
            cross join lateral jsonb_to_recordset(s.numbers) as n
              ("order" int, sealed bytea, index bytea, type text, usable boolean, max int,
               gap double precision)
            """
                .formatted(staged, fate))
        .param("client", order.client().value())
        .param("campaign", order.campaign().value())
        .update();
  }

  private void updateListCount(int added) {
    jdbc.sql("update lead_list set leads = :leads where id = :id")
        .param("leads", added)
        .param("id", order.list().value())
        .update();
  }
}

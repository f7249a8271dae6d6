package dialer.app.postgres;

import dialer.campaigns.importing.ImportFault;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportProgress;
import dialer.campaigns.importing.ImportRejection;
import dialer.campaigns.importing.ImportResult;
import dialer.campaigns.lead.LeadListId;
import dialer.compliance.call.CampaignId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that say how far an import is and what it refused; inside the caller's transaction. */
final class ImportJobs {

  private final Json json;
  private final NumberSeal seal;

  ImportJobs(Json json, NumberSeal seal) {
    this.json = json;
    this.seal = seal;
  }

  /** A file is begun by one at a time; also orders imports and single leads of a campaign. */
  static void lockCampaign(JdbcClient jdbc, CampaignId campaign) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:campaign, 20261121))::text")
        .param("campaign", campaign.toString())
        .query(row -> {});
  }

  void open(JdbcClient jdbc, ImportOrder order, Instant now) {
    jdbc.sql(
            """
            insert into import_job (id, client_id, campaign_id, list_id, file_name, file_hash,
                                    orders, stage, started_at)
            values (:id, :client, :campaign, :list, :name, :hash, :orders::jsonb, 'READING', :now)
            on conflict (id) do update
              set stage = 'READING', staged = 0, rejected = 0, result = null, failure = '',
                  started_at = excluded.started_at, touched_at = clock_timestamp()
            """)
        .param("id", order.id().value())
        .param("client", order.client().value())
        .param("campaign", order.campaign().value())
        .param("list", order.list().value())
        .param("name", order.fileName())
        .param("hash", order.fileHash())
        .param("orders", json.write(order))
        .param("now", Columns.param(now))
        .update();
    jdbc.sql("delete from import_rejection where import_id = :id")
        .param("id", order.id().value())
        .update();
  }

  /** The finished import of the same file, if there is one. */
  Optional<ImportProgress> done(JdbcClient jdbc, ImportOrder order) {
    return jdbc.sql(
            """
            select * from import_job
            where campaign_id = :campaign and file_hash = :hash and stage = 'DONE'
            """)
        .param("campaign", order.campaign().value())
        .param("hash", order.fileHash())
        .query((row, _) -> progress(row))
        .optional();
  }

  /** Unfinished imports of the same file: whoever ran them is taken for dead. */
  List<ImportId> unfinished(JdbcClient jdbc, ImportOrder order) {
    return jdbc.sql(
            """
            select id from import_job
            where campaign_id = :campaign and file_hash = :hash and stage in ('READING', 'MOVING')
            """)
        .param("campaign", order.campaign().value())
        .param("hash", order.fileHash())
        .query((row, _) -> new ImportId(Columns.id(row, "id")))
        .list();
  }

  /** The order of an import that is being read; throws if it is over or was begun anew. */
  Reading lockReading(JdbcClient jdbc, ImportId id) {
    return jdbc.sql("select * from import_job where id = :id for update")
        .param("id", id.value())
        .query((row, _) ->
            new Reading(
                json.read(Columns.text(row, "orders"), ImportOrder.class),
                progress(row),
                row.getLong("staged")))
        .optional()
        .orElseThrow(() -> new IllegalStateException("there is no import " + id));
  }

  /** An import whose row is locked. */
  record Reading(ImportOrder order, ImportProgress progress, long staged) {

    Reading refuseUnlessOpen() {
      if (progress.stage() != ImportProgress.Stage.READING
          && progress.stage() != ImportProgress.Stage.MOVING) {
        throw new IllegalStateException(
            "import " + progress.id() + " is over: " + progress.stage() + " " + progress.failure());
      }
      return this;
    }
  }

  void count(JdbcClient jdbc, ImportId id, long staged, long rejected) {
    jdbc.sql(
            """
            update import_job set staged = staged + :staged, rejected = rejected + :rejected,
                                  touched_at = clock_timestamp()
            where id = :id
            """)
        .param("id", id.value())
        .param("staged", staged)
        .param("rejected", rejected)
        .update();
  }

  void close(JdbcClient jdbc, ImportId id, ImportResult result) {
    jdbc.sql("update import_job set stage = 'DONE', result = :result::jsonb where id = :id")
        .param("id", id.value())
        .param("result", json.write(result))
        .update();
  }

  void stage(JdbcClient jdbc, ImportId id, ImportProgress.Stage stage, String failure) {
    jdbc.sql(
            """
            update import_job
            set stage = :stage, failure = :failure, touched_at = clock_timestamp()
            where id = :id and stage in ('READING', 'MOVING')
            """)
        .param("id", id.value())
        .param("stage", stage.name())
        .param("failure", failure)
        .update();
  }

  void reject(JdbcClient jdbc, ImportOrder order, ImportRejection rejection) {
    jdbc.sql(
            """
            insert into import_rejection (import_id, row, "column", client_id, fault,
                                          detail_sealed, original_sealed)
            values (:import, :row, :column, :client, :fault, :detail, :original)
            on conflict do nothing
            """)
        .param("import", order.id().value())
        .param("row", rejection.row())
        .param("column", rejection.column())
        .param("client", order.client().value())
        .param("fault", rejection.fault().name())
        .param("detail", seal.sealText(rejection.detail()))
        .param("original", seal.sealText(rejection.original()))
        .update();
  }

  long rejectedRows(JdbcClient jdbc, ImportId id) {
    return jdbc.sql("select count(distinct row) from import_rejection where import_id = :id")
        .param("id", id.value())
        .query(Long.class)
        .single();
  }

  ImportProgress progress(ResultSet row) throws SQLException {
    return new ImportProgress(
        new ImportId(Columns.id(row, "id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        new LeadListId(Columns.id(row, "list_id")),
        Columns.text(row, "file_name"),
        json.read(Columns.text(row, "orders"), ImportOrder.class).listName(),
        ImportProgress.Stage.valueOf(Columns.text(row, "stage")),
        row.getLong("staged") + row.getLong("rejected"),
        row.getLong("rejected"),
        Columns.maybeText(row, "result").map(text -> json.read(text, ImportResult.class)),
        Columns.text(row, "failure"),
        Columns.at(row, "started_at"));
  }

  ImportRejection rejection(ResultSet row) throws SQLException {
    byte[] detail = row.getBytes("detail_sealed");
    byte[] original = row.getBytes("original_sealed");
    return new ImportRejection(
        row.getLong("row"),
        Columns.text(row, "column"),
        ImportFault.valueOf(Columns.text(row, "fault")),
        detail == null ? Columns.maybeText(row, "first_row").orElse("") : seal.openText(detail),
        original == null ? "" : seal.openText(original));
  }
}

package dialer.app.postgres;

import dialer.app.postgres.Database.Owned;
import dialer.app.postgres.ImportJobs.Reading;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportProgress;
import dialer.campaigns.importing.ImportRejection;
import dialer.campaigns.importing.ImportResult;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.importing.LeadImports;
import dialer.compliance.call.CampaignId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports by COPY into a staging table and one {@code INSERT … SELECT}: a killed import has made no
 * lead, a finished one all of them, and the same file is never taken twice.
 */
public final class PostgresLeadImports implements LeadImports {

  /** A million rows on a slow disk, and one import of the campaign before this one. */
  private static final Duration MOVE = Duration.ofHours(2);

  private static final Logger LOG = LoggerFactory.getLogger(PostgresLeadImports.class);

  private final Database database;
  private final Json json;
  private final NumberSeal seal;
  private final ImportJobs jobs;

  public PostgresLeadImports(Database database, Json json, NumberSeal seal) {
    this.database = database;
    this.json = json;
    this.seal = seal;
    this.jobs = new ImportJobs(json, seal);
  }

  @Override
  public void announce(ImportOrder order, Instant now) {
    database.of(
        order.client(),
        jdbc -> {
          jobs.open(jdbc, order, now);
          return order;
        });
  }

  @Override
  public Begun begin(ImportOrder order, Instant now) {
    return database.of(
        order.client(),
        jdbc -> {
          ImportJobs.lockCampaign(jdbc, order.campaign());
          Optional<ImportProgress> done = jobs.done(jdbc, order);
          if (done.isPresent()) {
            return new Begun.ImportedBefore(done.get().id(), done.get().result());
          }
          jobs.unfinished(jdbc, order).forEach(id -> giveUp(jdbc, id, "begun anew"));
          jobs.open(jdbc, order, now);
          table(order.id()).create(jdbc);
          return new Begun.Open();
        });
  }

  @Override
  public void stage(ImportId id, List<LeadDraft> drafts) {
    if (!drafts.isEmpty()) {
      database.of(
          owner(id),
          jdbc -> {
            jobs.lockReading(jdbc, id).refuseUnlessOpen();
            table(id).copy(database.appSource(), drafts);
            jobs.count(jdbc, id, drafts.size(), 0);
            return id;
          });
    }
  }

  @Override
  public void reject(ImportId id, List<ImportRejection> rejections) {
    if (!rejections.isEmpty()) {
      database.of(
          owner(id),
          jdbc -> {
            Reading reading = jobs.lockReading(jdbc, id).refuseUnlessOpen();
            rejections.forEach(rejection -> jobs.reject(jdbc, reading.order(), rejection));
            long rows = rejections.stream().map(ImportRejection::row).distinct().count();
            jobs.count(jdbc, id, 0, rows);
            return id;
          });
    }
  }

  @Override
  public ImportResult finish(ImportId id, Instant now) {
    database.of(
        owner(id),
        jdbc -> {
          jobs.stage(jdbc, id, ImportProgress.Stage.MOVING, "");
          return id;
        });
    ImportResult result = database.patiently(MOVE, owner(id), jdbc -> move(jdbc, id, now));
    analyze();
    return result;
  }

  @Override
  public void abandon(ImportId id, String reason) {
    database.of(
        owner(id),
        jdbc -> {
          giveUp(jdbc, id, reason);
          return id;
        });
  }

  @Override
  public Optional<ImportProgress> progress(ImportId id) {
    return database.of(
        owner(id),
        jdbc ->
            jdbc.sql("select * from import_job where id = :id")
                .param("id", id.value())
                .query((row, _) -> jobs.progress(row))
                .optional());
  }

  @Override
  public List<ImportProgress> ofCampaign(CampaignId campaign) {
    return database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    select * from import_job where campaign_id = :campaign
                    order by started_at desc, id desc
                    """)
                .param("campaign", campaign.value())
                .query((row, _) -> jobs.progress(row))
                .list());
  }

  @Override
  public List<ImportRejection> rejections(ImportId id, long afterRow, int max) {
    return database.of(
        owner(id),
        jdbc ->
            jdbc.sql(
                    """
                    select * from import_rejection where import_id = :id and row > :after
                    order by row, "column", fault limit :max
                    """)
                .param("id", id.value())
                .param("after", afterRow)
                .param("max", max)
                .query((row, _) -> jobs.rejection(row))
                .list());
  }

  /** Gives up imports nobody has touched for that long: their process is gone. Answers how many. */
  public int sweep(Duration untouched) {
    List<ImportId> dead =
        database.asSystem(jdbc ->
            jdbc.sql(
                    """
                    select id from import_job
                    where stage in ('READING', 'MOVING')
                      and touched_at < clock_timestamp() - make_interval(secs => :seconds)
                    """)
                .param("seconds", (double) untouched.toSeconds())
                .query((row, _) -> new ImportId(Columns.id(row, "id")))
                .list());
    dead.forEach(id -> abandon(id, "interrupted"));
    return dead.size();
  }

  private ImportResult move(JdbcClient jdbc, ImportId id, Instant now) {
    Reading reading = jobs.lockReading(jdbc, id);
    Optional<ImportResult> before = reading.progress().result();
    if (before.isPresent()) {
      return before.get();
    }
    reading.refuseUnlessOpen();
    ImportJobs.lockCampaign(jdbc, reading.order().campaign());
    ImportMove move = new ImportMove(jdbc, reading.order());
    long found = move.count(StagingTable.name(id));
    if (found != reading.staged()) {
      throw new IllegalStateException(
          "of %d staged rows %d are left: the database restarted; import the file again"
              .formatted(reading.staged(), found));
    }
    ImportResult result = move.run(now, jobs.rejectedRows(jdbc, id));
    table(id).drop(jdbc);
    jobs.close(jdbc, id, result);
    return result;
  }

  private void giveUp(JdbcClient jdbc, ImportId id, String reason) {
    jobs.stage(jdbc, id, ImportProgress.Stage.FAILED, reason);
    table(id).drop(jdbc);
  }

  /** The planner must know of a million new rows before the filler asks who is due. */
  private void analyze() {
    try {
      JdbcClient.create(database.appSource()).sql("analyze lead, lead_number").update();
    } catch (DataAccessException e) {
      LOG.warn("the import is complete; its statistics come later: {}", e.toString());
    }
  }

  private StagingTable table(ImportId id) {
    return new StagingTable(id, json, seal);
  }

  private static Owned owner(ImportId id) {
    return new Owned("client_of_import", id.value());
  }
}

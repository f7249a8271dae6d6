package dialer.app.postgres;

import dialer.app.recordings.RecordingBook;
import dialer.campaigns.campaign.RecordingPolicy.Consent;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recordings as rows; written by the named system task that keeps them. */
public final class PostgresRecordingBook implements RecordingBook {

  private static final String ATTEMPTS =
      """
      select id, client_id, campaign_id, server, record_basis,
             exists (select from opening_word_said s
                     where s.attempt_id = call_attempt.id and s.word = 'recording_consent')
               as agreed,
             coalesce(answered_at, dialed_at, authorized_at) as started_at,
             connected_at is not null as connected,
             state = 'ENDED' and coalesce(ended_at, authorized_at)
               < clock_timestamp() - interval '2 seconds' as over,
             state = 'ENDED' and coalesce(ended_at, authorized_at)
               < clock_timestamp() - interval '1 minute' as long_over,
             exists (select from disposition d where d.attempt_id = call_attempt.id)
               or state = 'ENDED' and coalesce(ended_at, authorized_at)
                 < clock_timestamp() - interval '15 minutes' as settled
      from call_attempt where id = any(:ids)
      """;

  private static final String KEEP =
      """
      insert into recording (attempt_id, client_id, campaign_id, server, basis, sha256, bytes, ms,
                             started_at, delete_after)
      values (:attempt, :client, :campaign, :server, :basis, :sha256, :bytes, :ms, :started,
              :delete)
      on conflict do nothing
      """;

  private static final String DUE =
      """
      select attempt_id, server, started_at, deletion_began_at is not null as begun
      from recording
      where delete_after <= :now and deleted_at is null
        and (missing_at is null or missing_at < clock_timestamp() - interval '1 day')
      order by delete_after limit :max
      """;

  private static final String DELETED =
      """
      with gone as (
        update recording set deleted_at = :at where attempt_id = :id and deleted_at is null
        returning attempt_id, client_id, sha256)
      insert into audit_log (client_id, actor, action, subject, details)
      select client_id, 'retention', 'recording.delete', attempt_id,
             jsonb_build_object('sha256', sha256)
      from gone
      """;

  /** Asked again under the attempt's lock, which a tick that is being written waits for. */
  private static final String UNAGREED =
      """
      insert into audit_log (client_id, actor, action, subject, details)
      select client_id, 'recordings', 'recording.delete', id,
             jsonb_build_object('reason', 'no_consent')
      from call_attempt
      where id = :id
        and not exists (select from opening_word_said s
                        where s.attempt_id = :id and s.word = 'recording_consent')
      """;

  private static final String WITHOUT =
      """
      select id from call_attempt a
      where record_basis is not null and connected_at is not null
        and ended_at between clock_timestamp() - interval '1 day'
                         and clock_timestamp() - interval '5 minutes'
        and not exists (select from recording r where r.attempt_id = a.id)
        and (record_basis <> 'ALL_PARTY' or exists (
              select from opening_word_said s
              where s.attempt_id = a.id and s.word = 'recording_consent'))
      order by ended_at limit :max
      """;

  private final Database database;

  /** Rows of that database. */
  public PostgresRecordingBook(Database database) {
    this.database = database;
  }

  @Override
  public Map<UUID, RecordedAttempt> attempts(Collection<UUID> ids) {
    Map<UUID, RecordedAttempt> found = new HashMap<>();
    database.asSystem(jdbc -> {
      jdbc.sql(ATTEMPTS)
          .param("ids", ids.toArray(UUID[]::new))
          .query(row -> {
            RecordedAttempt attempt = attempt(row);
            found.put(attempt.attempt(), attempt);
          });
      return found;
    });
    return found;
  }

  private static RecordedAttempt attempt(ResultSet row) throws SQLException {
    return new RecordedAttempt(
        Columns.id(row, "id"),
        new ClientId(Columns.id(row, "client_id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        Columns.text(row, "server"),
        Columns.maybeText(row, "record_basis").map(Consent::valueOf),
        row.getBoolean("agreed"),
        Columns.at(row, "started_at"),
        row.getBoolean("connected"),
        row.getBoolean("over"),
        row.getBoolean("long_over"),
        row.getBoolean("settled"));
  }

  @Override
  public boolean discards(UUID attempt) {
    return database.asSystem(jdbc -> {
      jdbc.sql("select id from call_attempt where id = :id for update")
          .param("id", attempt)
          .query(UUID.class)
          .optional();
      return jdbc.sql(UNAGREED).param("id", attempt).update() == 1;
    });
  }

  @Override
  public String keep(Kept recording) {
    return database.asSystem(jdbc -> {
      insert(jdbc, recording);
      return jdbc.sql("select sha256 from recording where attempt_id = :id")
          .param("id", recording.attempt())
          .query(String.class)
          .single();
    });
  }

  private static void insert(JdbcClient jdbc, Kept recording) {
    jdbc.sql(KEEP)
        .param("attempt", recording.attempt())
        .param("client", recording.client().value())
        .param("campaign", recording.campaign().value())
        .param("server", recording.server())
        .param("basis", recording.basis().name())
        .param("sha256", recording.sha256())
        .param("bytes", recording.bytes())
        .param("ms", recording.ms())
        .param("started", Columns.param(recording.startedAt()))
        .param("delete", recording.deleteAfter().map(Columns::param).orElse(null))
        .update();
  }

  @Override
  public List<Due> due(Instant now, int max) {
    return database.asSystem(jdbc ->
        jdbc.sql(DUE)
            .param("now", Columns.param(now))
            .param("max", max)
            .query((row, _) ->
                new Due(
                    Columns.id(row, "attempt_id"),
                    Columns.text(row, "server"),
                    Columns.at(row, "started_at"),
                    row.getBoolean("begun")))
            .list());
  }

  @Override
  public void beginDeletion(UUID attempt) {
    mark(
        "update recording set deletion_began_at = coalesce(deletion_began_at, clock_timestamp())"
            + " where attempt_id = :id",
        attempt);
  }

  @Override
  public void deleted(UUID attempt, Instant at) {
    database.asSystem(
        jdbc -> jdbc.sql(DELETED).param("id", attempt).param("at", Columns.param(at)).update());
  }

  @Override
  public void missing(UUID attempt) {
    mark("update recording set missing_at = clock_timestamp() where attempt_id = :id", attempt);
  }

  @Override
  public List<UUID> withoutRecording(int max) {
    return database.asSystem(jdbc -> jdbc.sql(WITHOUT).param("max", max).query(UUID.class).list());
  }

  private void mark(String sql, UUID attempt) {
    database.asSystem(jdbc -> jdbc.sql(sql).param("id", attempt).update());
  }
}

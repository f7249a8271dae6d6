package dialer.app.postgres;

import dialer.app.desk.KeptConclusions;
import dialer.app.postgres.Database.Owned;
import dialer.campaigns.desk.Conclusion;
import dialer.compliance.call.AttemptId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Kept conclusions as rows; the server's clock says when one is due. */
public final class PostgresKeptConclusions implements KeptConclusions {

  private static final String DUE =
      """
      select k.conclusion from kept_conclusion k
      join call_attempt a on a.id = k.attempt_id
      where k.due_at <= clock_timestamp() or k.due_at is null and a.state = 'ENDED'
      order by k.kept_at limit :max
      """;

  private final Database database;
  private final Json json;

  public PostgresKeptConclusions(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void keep(Conclusion conclusion, Optional<Duration> grace) {
    database.of(
        conclusion.record().client(),
        jdbc ->
            jdbc.sql(
                    """
                    insert into kept_conclusion (attempt_id, client_id, conclusion, due_at)
                    values (:attempt, current_client(), :conclusion::jsonb,
                            clock_timestamp() + make_interval(secs => :grace))
                    on conflict (attempt_id) do update
                      set conclusion = excluded.conclusion, due_at = excluded.due_at
                    """)
                .param("attempt", conclusion.record().attempt().value())
                .param("conclusion", json.write(conclusion))
                .param("grace", grace.map(g -> g.toMillis() / 1000.0).orElse(null))
                .update());
  }

  @Override
  public boolean withdraw(AttemptId attempt) {
    return database.of(
        Owned.attempt(attempt),
        jdbc ->
            jdbc.sql(
                        """
                        delete from kept_conclusion
                        where attempt_id = :id and due_at > clock_timestamp()
                        """)
                    .param("id", attempt.value())
                    .update()
                == 1);
  }

  @Override
  public List<Conclusion> due(int max) {
    return database.asSystem(jdbc ->
        jdbc.sql(DUE)
            .param("max", max)
            .query((row, _) -> json.read(Columns.text(row, "conclusion"), Conclusion.class))
            .list());
  }

  @Override
  public void done(AttemptId attempt) {
    database.asSystem(jdbc ->
        jdbc.sql("delete from kept_conclusion where attempt_id = :id")
            .param("id", attempt.value())
            .update());
  }

  @Override
  public void later(AttemptId attempt, Duration pause) {
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                update kept_conclusion
                set due_at = clock_timestamp() + make_interval(secs => :pause)
                where attempt_id = :id
                """)
            .param("pause", pause.toMillis() / 1000.0)
            .param("id", attempt.value())
            .update());
  }
}

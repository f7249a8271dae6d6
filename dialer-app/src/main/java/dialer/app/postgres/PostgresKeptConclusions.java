package dialer.app.postgres;

import dialer.app.desk.KeptConclusions;
import dialer.campaigns.desk.Conclusion;
import dialer.compliance.call.AttemptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kept conclusions as rows; the server's clock says when one is due. */
public final class PostgresKeptConclusions implements KeptConclusions {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresKeptConclusions.class);

  private static final String DUE =
      """
      select k.attempt_id, k.kept_at, k.conclusion, k.tries from kept_conclusion k
      join call_attempt a on a.id = k.attempt_id
      where k.due_at <= clock_timestamp() or k.due_at is null and a.state = 'ENDED'
      order by k.kept_at limit :max
      """;

  /** Its text, as it was saved, where an administrator finds it. */
  private static final String BURY =
      """
      with gone as (delete from kept_conclusion where attempt_id = :id and kept_at = :keptAt
                    returning conclusion, tries)
      insert into dead_letter (route, subject, error, payload, tries)
      select :route, :subject, :error, conclusion, tries + 1 from gone
      on conflict (route, subject) do update
        set error = excluded.error, payload = excluded.payload, failed_at = clock_timestamp(),
            settled_at = null, settled_by = null, tries = dead_letter.tries + excluded.tries
      """;

  /** A lead that was concluded otherwise or dialed again meanwhile is left as it stands. */
  private static final String SET_ASIDE =
      """
      update lead l
      set state = 'WITHDRAWN', reason = 'conclusion_failed', callback = null, reserved_for = null
      from call_attempt a
      where a.id = :id and l.id = a.lead_id and l.state = 'LIVE'
        and not exists (select from call_attempt o
                        where o.lead_id = l.id and o.id <> a.id
                          and (o.state <> 'ENDED' or o.authorized_at > a.authorized_at))
      """;

  private final Database database;
  private final Json json;

  public PostgresKeptConclusions(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Optional<Conclusion> keep(Conclusion conclusion, Optional<Duration> grace) {
    return database.of(
        conclusion.record().client(),
        jdbc -> {
          Optional<Conclusion> earlier = remove(jdbc, conclusion.record().attempt(), "true");
          jdbc.sql(
                  """
                  insert into kept_conclusion (attempt_id, client_id, conclusion, due_at)
                  values (:attempt, current_client(), :conclusion::jsonb,
                          clock_timestamp() + make_interval(secs => :grace))
                  on conflict (attempt_id) do update
                    set conclusion = excluded.conclusion, due_at = excluded.due_at, tries = 0,
                        kept_at = clock_timestamp()
                  """)
              .param("attempt", conclusion.record().attempt().value())
              .param("conclusion", json.write(conclusion))
              .param("grace", grace.map(g -> g.toMillis() / 1000.0).orElse(null))
              .update();
          return earlier;
        });
  }

  /** As the system, whose transaction audit notes and do-not-call entries join. */
  @Override
  public Optional<Conclusion> withdraw(AttemptId attempt, Consumer<Conclusion> undoing) {
    return database.asSystem(jdbc -> {
      Optional<Conclusion> taken = remove(jdbc, attempt, "due_at > clock_timestamp()");
      taken.ifPresent(undoing);
      return taken;
    });
  }

  private Optional<Conclusion> remove(JdbcClient jdbc, AttemptId attempt, String condition) {
    return jdbc.sql(
            "delete from kept_conclusion where attempt_id = :id and "
                + condition
                + " returning conclusion")
        .param("id", attempt.value())
        .query((row, _) -> json.read(Columns.text(row, "conclusion"), Conclusion.class))
        .optional();
  }

  @Override
  public List<Due> due(int max) {
    return database.asSystem(
        jdbc -> jdbc.sql(DUE).param("max", max).query((row, _) -> due(row)).list());
  }

  /** One that an older or newer version has written must not keep the others from their turn. */
  private Due due(ResultSet row) throws SQLException {
    AttemptId attempt = new AttemptId(Columns.id(row, "attempt_id"));
    Instant keptAt = Columns.at(row, "kept_at");
    int tries = row.getInt("tries");
    try {
      Conclusion read = json.read(Columns.text(row, "conclusion"), Conclusion.class);
      return new Due(attempt, keptAt, Optional.of(read), tries);
    } catch (RuntimeException unreadable) {
      LOG.error("attempt {}: its conclusion cannot be read", attempt, unreadable);
      return new Due(attempt, keptAt, Optional.empty(), tries);
    }
  }

  @Override
  public void done(Due due) {
    database.asSystem(jdbc ->
        jdbc.sql("delete from kept_conclusion where attempt_id = :id and kept_at = :keptAt")
            .param("id", due.attempt().value())
            .param("keptAt", Columns.param(due.keptAt()))
            .update());
  }

  @Override
  public void later(Due due, Duration pause) {
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                update kept_conclusion
                set due_at = clock_timestamp() + make_interval(secs => :pause), tries = tries + 1
                where attempt_id = :id and kept_at = :keptAt
                """)
            .param("pause", pause.toMillis() / 1000.0)
            .param("id", due.attempt().value())
            .param("keptAt", Columns.param(due.keptAt()))
            .update());
  }

  @Override
  public boolean giveUp(Due due, String why) {
    return database.asSystem(jdbc -> {
      int buried =
          jdbc.sql(BURY)
              .param("id", due.attempt().value())
              .param("keptAt", Columns.param(due.keptAt()))
              .param("route", ROUTE)
              .param("subject", due.attempt().toString())
              .param("error", why)
              .update();
      if (buried == 0) {
        return false;
      }
      jdbc.sql(SET_ASIDE).param("id", due.attempt().value()).update();
      return true;
    });
  }

  @Override
  public void again(AttemptId attempt, String letter) {
    json.read(letter, Conclusion.class);
    int kept =
        database.asSystem(jdbc ->
            jdbc.sql(
                    """
                    insert into kept_conclusion (attempt_id, client_id, conclusion, due_at)
                    select id, client_id, :letter::jsonb, clock_timestamp() from call_attempt
                    where id = :id
                    on conflict (attempt_id) do nothing
                    """)
                .param("id", attempt.value())
                .param("letter", letter)
                .update());
    if (kept == 0) {
      throw new IllegalStateException(
          "attempt " + attempt + " is gone, or a newer conclusion of it waits to be carried out");
    }
  }
}

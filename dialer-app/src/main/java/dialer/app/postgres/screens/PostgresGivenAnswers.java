package dialer.app.postgres.screens;

import dialer.app.desk.GivenAnswers;
import dialer.app.postgres.Database;
import dialer.app.postgres.Database.Owned;
import dialer.compliance.call.AttemptId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers as rows, one for each question of an attempt. */
public final class PostgresGivenAnswers implements GivenAnswers {

  private final Database database;

  public PostgresGivenAnswers(Database database) {
    this.database = database;
  }

  @Override
  public void given(AttemptId attempt, String question, List<String> value) {
    database.of(
        owner(attempt),
        jdbc ->
            jdbc.sql(
                    """
                    insert into given_answer (attempt_id, question, client_id, value)
                    values (:attempt, :question, current_client(), to_jsonb(:value::text[]))
                    on conflict (attempt_id, question)
                      do update set value = excluded.value, given_at = clock_timestamp()
                    """)
                .param("attempt", attempt.value())
                .param("question", question)
                .param("value", value.toArray(String[]::new))
                .update());
  }

  @Override
  public Map<String, List<String>> of(AttemptId attempt) {
    return database.of(
        owner(attempt),
        jdbc -> {
          Map<String, List<String>> given = new HashMap<>();
          jdbc.sql(
                  """
                  select question, array(select jsonb_array_elements_text(value)) as value
                  from given_answer where attempt_id = :id
                  """)
              .param("id", attempt.value())
              .query(row -> {
                given.put(
                    Row.text(row, "question"),
                    List.of((String[]) row.getArray("value").getArray()));
              });
          return given;
        });
  }

  private static Owned owner(AttemptId attempt) {
    return new Owned("client_of_attempt", attempt.value());
  }
}

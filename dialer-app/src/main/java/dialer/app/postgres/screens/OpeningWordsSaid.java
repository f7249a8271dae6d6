package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.Database.Owned;
import dialer.compliance.call.AttemptId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When opening words were ticked; the database's clock stamps them. */
public final class OpeningWordsSaid {

  private final Database database;

  public OpeningWordsSaid(Database database) {
    this.database = database;
  }

  /** It was said; the first tick counts. */
  public void said(AttemptId attempt, String word) {
    database.of(
        owner(attempt),
        jdbc ->
            jdbc.sql(
                    """
                    insert into opening_word_said (attempt_id, word, client_id)
                    values (:attempt, :word, current_client()) on conflict do nothing
                    """)
                .param("attempt", attempt.value())
                .param("word", word)
                .update());
  }

  /** Which were said, and when. */
  public Map<String, Instant> of(AttemptId attempt) {
    return database.of(
        owner(attempt),
        jdbc -> {
          Map<String, Instant> said = new HashMap<>();
          jdbc.sql("select word, said_at from opening_word_said where attempt_id = :id")
              .param("id", attempt.value())
              .query(row -> {
                said.put(Row.text(row, "word"), Row.at(row, "said_at"));
              });
          return said;
        });
  }

  private static Owned owner(AttemptId attempt) {
    return new Owned("client_of_attempt", attempt.value());
  }
}

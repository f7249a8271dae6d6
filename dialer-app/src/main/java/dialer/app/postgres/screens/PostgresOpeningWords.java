package dialer.app.postgres.screens;

import dialer.app.desk.OpeningWordsBook;
import dialer.app.postgres.Database;
import dialer.app.postgres.Database.Owned;
import dialer.compliance.call.AttemptId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** When opening words were ticked; the database's clock stamps them. */
public final class PostgresOpeningWords implements OpeningWordsBook {

  private final Database database;

  public PostgresOpeningWords(Database database) {
    this.database = database;
  }

  @Override
  public Instant said(AttemptId attempt, String word) {
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
    return Objects.requireNonNull(of(attempt).get(word), word);
  }

  @Override
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

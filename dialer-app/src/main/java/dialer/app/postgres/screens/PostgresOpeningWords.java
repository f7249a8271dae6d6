package dialer.app.postgres.screens;

import dialer.app.desk.OpeningWordsBook;
import dialer.app.postgres.Database;
import dialer.app.postgres.Database.Owned;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.compliance.call.AttemptId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When opening words were ticked; the database's clock stamps them. */
public final class PostgresOpeningWords implements OpeningWordsBook {

  /** What is not agreed to when {@code PostgresRecordingBook} calls it settled is deleted. */
  private static final String SAID =
      """
      insert into opening_word_said (attempt_id, word, client_id)
      select id, :word, current_client() from call_attempt a
      where id = :attempt
        and (:word <> :agreed
          or not exists (select from disposition d where d.attempt_id = a.id)
            and not (state = 'ENDED' and coalesce(ended_at, authorized_at)
              < clock_timestamp() - interval '15 minutes'))
      on conflict do nothing
      """;

  private final Database database;

  public PostgresOpeningWords(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> said(AttemptId attempt, String word) {
    database.of(
        owner(attempt),
        jdbc ->
            jdbc.sql(SAID)
                .param("attempt", attempt.value())
                .param("word", word)
                .param("agreed", RecordingPolicy.AGREED)
                .update());
    return Optional.ofNullable(of(attempt).get(word));
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

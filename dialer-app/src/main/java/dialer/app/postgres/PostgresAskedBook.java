package dialer.app.postgres;

import dialer.app.unattended.Asked;
import dialer.app.unattended.Asked.Ending;
import dialer.app.unattended.AskedBook;
import dialer.campaigns.survey.Answer;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of each unattended call, as one row. */
public final class PostgresAskedBook implements AskedBook {

  private final Database database;
  private final Json json;

  /** On that database, as the role {@code system}: it knows an attempt, not whose it is. */
  public PostgresAskedBook(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Optional<Asked> find(AttemptId attempt) {
    return database.asSystem(jdbc ->
        jdbc.sql("select * from questions_asked where attempt_id = :id")
            .param("id", attempt.value())
            .query((row, _) -> asked(row))
            .optional());
  }

  @Override
  public Optional<Callee> callee(AttemptId attempt) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                select campaign_id, lead_id from call_attempt
                where id = :id and on_answer = 'QUESTIONS' and state <> 'ENDED'
                """)
            .param("id", attempt.value())
            .query((row, _) ->
                new Callee(
                    new CampaignId(Columns.id(row, "campaign_id")),
                    new LeadId(Columns.id(row, "lead_id"))))
            .optional());
  }

  @Override
  public void save(Asked asked) {
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                insert into questions_asked (attempt_id, client_id, campaign_id, lead_id, version,
                                             greeted, silences, answers, ending)
                select a.id, a.client_id, a.campaign_id, a.lead_id, :version, :greeted, :silences,
                       (select coalesce(jsonb_object_agg(key, value::jsonb), '{}')
                        from jsonb_each_text(:answers::jsonb)), :ending
                from call_attempt a where a.id = :id
                on conflict (attempt_id) do update
                  set greeted = excluded.greeted, silences = excluded.silences,
                      answers = excluded.answers, ending = excluded.ending
                  where questions_asked.concluded_at is null
                """)
            .param("id", asked.attempt().value())
            .param("version", asked.version())
            .param("greeted", asked.greeted())
            .param("silences", asked.silences())
            .param("answers", json.write(texts(asked.answers())))
            .param("ending", asked.ending().map(Ending::name).orElse(null))
            .update());
  }

  private Map<String, String> texts(Map<String, Answer> answers) {
    Map<String, String> texts = new HashMap<>();
    answers.forEach((key, answer) -> texts.put(key, json.write(Answer.class, answer)));
    return texts;
  }

  @Override
  public List<Asked> toConclude(int max) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                select q.* from questions_asked q join call_attempt a on a.id = q.attempt_id
                where q.concluded_at is null and a.state = 'ENDED' and a.outcome = 'CONNECTED'
                order by q.begun_at limit :max
                """)
            .param("max", max)
            .query((row, _) -> asked(row))
            .list());
  }

  @Override
  public void concluded(AttemptId attempt) {
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                update questions_asked set concluded_at = clock_timestamp() where attempt_id = :id
                """)
            .param("id", attempt.value())
            .update());
  }

  private Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        new AttemptId(Columns.id(row, "attempt_id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        new LeadId(Columns.id(row, "lead_id")),
        row.getInt("version"),
        row.getBoolean("greeted"),
        row.getInt("silences"),
        json.readMap(Columns.text(row, "answers"), Answer.class),
        Columns.maybeText(row, "ending").map(Ending::valueOf));
  }
}

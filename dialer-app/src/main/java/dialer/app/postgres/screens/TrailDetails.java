package dialer.app.postgres.screens;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.compliance.call.CampaignId;
import dialer.ui.compliance.AttemptTrail;
import dialer.ui.compliance.AttemptTrail.AnswerRow;
import dialer.ui.compliance.AttemptTrail.FindingRow;
import dialer.ui.compliance.AttemptTrail.OpeningWordSaid;
import dialer.ui.compliance.AttemptTrail.TrailEvent;
import dialer.ui.wire.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads everything about one attempt or refusal, in its client's transaction. */
final class TrailDetails {

  private static final JsonMapper TREES = JsonMapper.builder().build();

  private final AttemptLines lines;
  private final Findings findings;
  private final CampaignStore campaigns;

  TrailDetails(AttemptLines lines, Findings findings, CampaignStore campaigns) {
    this.lines = lines;
    this.findings = findings;
    this.campaigns = campaigns;
  }

  /** One or none. */
  List<AttemptTrail> find(JdbcClient jdbc, UUID id) {
    Map<String, Instant> said = said(jdbc, id);
    List<AnswerRow> answers = answers(jdbc, id);
    return jdbc.sql(AttemptLines.SELECT + " where v.attempt_id = :id or v.id = :id")
        .param("id", id)
        .query((row, _) -> trail(row, said, answers))
        .list();
  }

  private AttemptTrail trail(ResultSet row, Map<String, Instant> said, List<AnswerRow> answers)
      throws SQLException {
    List<FindingRow> found = findings.of(Row.text(row, "trail"));
    String versions = row.getString("versions");
    String call = row.getString("call");
    String trunk = row.getString("trunk");
    return new AttemptTrail(
        lines.line(row).row(),
        Findings.packs(found),
        Findings.value(versions, "engine"),
        Findings.value(versions, "zones"),
        found,
        events(row, said),
        openingWords(Row.id(row, "campaign_id"), said),
        or(row.getString("caller_id"), ""),
        trunk == null ? null : row.getString("server") + "/" + trunk,
        or(row.getString("dialing"), Findings.value(call, "dialing")),
        or(row.getString("purpose"), Findings.value(call, "purpose")),
        answers);
  }

  private static List<TrailEvent> events(ResultSet row, Map<String, Instant> said)
      throws SQLException {
    List<TrailEvent> events = new ArrayList<>();
    add(events, "AUTHORIZED", Row.maybeAt(row, "authorized_at"), Map.of());
    add(events, "DIALED", Row.maybeAt(row, "dialed_at"), Map.of());
    add(events, "ANSWERED", Row.maybeAt(row, "answered_at"), Map.of());
    add(events, "CONNECTED", Row.maybeAt(row, "connected_at"), Map.of());
    add(events, "MESSAGE", Row.maybeAt(row, "message_at"), Map.of());
    said.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(word ->
            add(events, "OPENING_WORDS_SAID", word.getValue(), Map.of("word", word.getKey())));
    Map<String, Object> end = new HashMap<>();
    for (String name : List.of("outcome", "detail", "dial_status", "ended_by")) {
      String value = row.getString(name);
      if (value != null && !value.isEmpty()) {
        end.put(name, value);
      }
    }
    add(events, "ENDED", Row.maybeAt(row, "ended_at"), end);
    return events;
  }

  private static void add(
      List<TrailEvent> events, String kind, @Nullable Instant at, Map<String, Object> params) {
    if (at != null) {
      events.add(new TrailEvent(at, kind, params));
    }
  }

  private List<OpeningWordSaid> openingWords(UUID campaign, Map<String, Instant> said) {
    return campaigns
        .find(new CampaignId(campaign))
        .map(Campaign::openingWords)
        .orElse(List.of())
        .stream()
        .map(word -> new OpeningWordSaid(Text.of(word.text()), said.get(word.key())))
        .toList();
  }

  private static Map<String, Instant> said(JdbcClient jdbc, UUID attempt) {
    Map<String, Instant> said = new HashMap<>();
    jdbc.sql("select word, said_at from opening_word_said where attempt_id = :id")
        .param("id", attempt)
        .query(row -> {
          said.put(Row.text(row, "word"), Row.at(row, "said_at"));
        });
    return said;
  }

  private static List<AnswerRow> answers(JdbcClient jdbc, UUID attempt) {
    return jdbc
        .sql(
            """
            select r.answers, q.content from survey_response r
              join questionnaire q on q.campaign_id = r.campaign_id and q.version = r.version
            where r.attempt_id = :id
            """)
        .param("id", attempt)
        .query((row, _) -> answers(Row.text(row, "answers"), Row.text(row, "content")))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<AnswerRow> answers(String answers, String questionnaire) {
    JsonNode given = TREES.readTree(answers);
    List<AnswerRow> rows = new ArrayList<>();
    for (JsonNode question : TREES.readTree(questionnaire).path("questions")) {
      JsonNode answer = given.path(question.path("key").asString(""));
      if (!answer.isMissingNode()) {
        JsonNode text = question.path("text");
        rows.add(
            new AnswerRow(
                new Text(text.path("ja").asString(""), text.path("en").asString("")),
                words(answer)));
      }
    }
    return rows;
  }

  /** What was chosen, rated or said, as one line. */
  private static String words(JsonNode answer) {
    List<String> words = new ArrayList<>();
    answer.path("choices").forEach(choice -> words.add(choice.asString("")));
    for (String name : List.of("value", "text")) {
      JsonNode value = answer.path(name);
      if (!value.isMissingNode()) {
        words.add(value.asString(""));
      }
    }
    return String.join(", ", words);
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}

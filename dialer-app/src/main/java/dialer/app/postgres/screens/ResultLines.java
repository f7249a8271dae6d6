package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.compliance.call.CampaignId;
import dialer.ui.manager.CampaignFigures.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A campaign's attempts with what they brought, page by page in the order of time. */
final class ResultLines {

  private static final int PAGE = 2_000;
  private static final List<String> HEADER =
      List.of(
          "attempt",
          "at",
          "external_id",
          "name",
          "number",
          "outcome",
          "answered_at",
          "connected_at",
          "ended_at",
          "disposition",
          "disposition_ja",
          "disposition_en",
          "agent",
          "note",
          "result",
          "answers",
          "answers_are");

  private final Database database;
  private final PostgresNumberBook numbers;
  private final CatalogueWords words;

  ResultLines(Database database, NumberSeal seal, CatalogueWords words) {
    this.database = database;
    this.numbers = new PostgresNumberBook(database, seal);
    this.words = words;
  }

  private record Line(Cursor place, List<String> cells) {}

  void write(CampaignId campaign, Span span, Consumer<List<String>> rows) {
    rows.accept(HEADER);
    Cursor from = new Cursor(span.from(), Cursor.oldest(null).id());
    List<Line> page = page(campaign, from, span);
    while (!page.isEmpty()) {
      page.forEach(line -> rows.accept(line.cells()));
      page = page(campaign, page.getLast().place(), span);
    }
  }

  private List<Line> page(CampaignId campaign, Cursor after, Span span) {
    return database.of(
        Owners.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    select a.*, l.person ->> 'name' as name,
                           l.person ->> 'externalId' as external_id, d.disposition, d.agent,
                           d.note, d.result,
                           coalesce(s.answers, g.answers)::text as answers,
                           case when s.ending is not null then lower(s.ending)
                                when g.answers is not null then 'partial' end as answers_are
                    from call_attempt a join lead l on l.id = a.lead_id
                      left join disposition d on d.attempt_id = a.id and d.last
                      left join survey_response s on s.attempt_id = a.id
                      left join lateral (select jsonb_object_agg(question, value) as answers
                                         from given_answer where attempt_id = a.id) g on true
                    where a.campaign_id = :campaign and a.at < :until
                      and (a.at, a.id) > (:at, :id)
                    order by a.at, a.id limit :limit
                    """)
                .param("campaign", campaign.value())
                .param("until", Row.param(span.until()))
                .param("at", Row.param(after.at()))
                .param("id", after.id())
                .param("limit", PAGE)
                .query((row, _) -> line(campaign, row))
                .list());
  }

  private Line line(CampaignId campaign, ResultSet row) throws SQLException {
    String key = row.getString("disposition");
    var label =
        key == null
            ? java.util.Optional.<dialer.campaigns.Labels>empty()
            : words.find(campaign.value(), key).map(item -> item.label());
    return new Line(
        new Cursor(Row.at(row, "at"), Row.id(row, "id")),
        List.of(
            Row.text(row, "id"),
            Row.at(row, "at").toString(),
            or(row.getString("external_id")),
            or(row.getString("name")),
            numbers.shown(row).masked(),
            or(row.getString("outcome")),
            Objects.toString(Row.maybeAt(row, "answered_at"), ""),
            Objects.toString(Row.maybeAt(row, "connected_at"), ""),
            Objects.toString(Row.maybeAt(row, "ended_at"), ""),
            or(key),
            label.map(l -> l.ja()).orElse(""),
            label.map(l -> l.en()).orElse(""),
            or(row.getString("agent")),
            or(row.getString("note")),
            or(row.getString("result")),
            or(row.getString("answers")),
            or(row.getString("answers_are"))));
  }

  private static String or(@Nullable String cell) {
    return cell == null ? "" : cell;
  }
}

package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.compliance.call.CampaignId;
import dialer.ui.manager.CampaignFigures.LeadQuery;
import dialer.ui.manager.LeadRow;
import dialer.ui.wire.Named;
import dialer.ui.wire.Num;
import dialer.ui.wire.Page;
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

/** A campaign's leads for screens. */
final class LeadLines {

  private static final String STATE =
      """
      case
        when l.state = 'LIVE' then 'LIVE'
        when l.state in ('FINISHED', 'EXHAUSTED') then 'FINISHED'
        when l.state in ('REFUSED', 'WITHDRAWN') then 'REFUSED'
        when l.due <= :now and i.active then 'DUE'
        else 'NOT_BEFORE'
      end
      """;

  private static final String PAGE =
      """
      select * from (
        select l.id, l.person ->> 'name' as name, l.person ->> 'reading' as reading, l.list_id,
               i.name as list_name, l.due, l.attempts,
      """
          + STATE
          + " as shown_state, "
          + LeadHolds.BLOCKER
          + """
               as blocker,
                   (select outcome from call_attempt a where a.lead_id = l.id
                    order by a.at desc limit 1) as outcome,
                   (select disposition from disposition d where d.lead_id = l.id and d.last
                    order by d.at desc limit 1) as disposition
            from lead l join lead_list i on i.id = l.list_id
            where l.campaign_id = :campaign and (l.due, l.id) > (:at, :id)
            order by l.due, l.id
          ) shown
          where (:state::text is null or shown_state = :state)
            and (:blocker::text is null or blocker = :blocker)
          order by due, id limit :limit
          """;

  private final PostgresNumberBook numbers;

  LeadLines(Database database, NumberSeal seal) {
    this.numbers = new PostgresNumberBook(database, seal);
  }

  Page<LeadRow> page(JdbcClient jdbc, CampaignId campaign, LeadQuery query, Instant now) {
    Cursor cursor = Cursor.oldest(query.page().cursor());
    List<Line> lines =
        jdbc.sql(PAGE)
            .param("campaign", campaign.value())
            .param("now", Row.param(now))
            .param("at", Row.param(cursor.at()))
            .param("id", cursor.id())
            .param("state", query.state())
            .param("blocker", query.blocker())
            .param("limit", query.page().limit() + 1)
            .query((row, _) -> line(row))
            .list();
    Page<Line> page =
        Page.cut(lines, query.page().limit(), line -> new Cursor(line.due(), line.id()).text());
    Map<UUID, List<Num>> theirs = numbersOf(jdbc, page.items());
    return new Page<>(
        page.items().stream()
            .map(line -> line.row(theirs.getOrDefault(line.id(), List.of())))
            .toList(),
        page.next(),
        null);
  }

  private record Line(
      UUID id,
      String name,
      @Nullable String reading,
      Named list,
      String state,
      Instant due,
      int attempts,
      @Nullable String outcome,
      @Nullable String disposition,
      @Nullable String blocker) {

    LeadRow row(List<Num> numbers) {
      String kana = reading == null || reading.isBlank() ? null : reading;
      return new LeadRow(
          id, name, kana, numbers, list, state, due, attempts, outcome, disposition, blocker);
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        Row.id(row, "id"),
        Row.text(row, "name"),
        row.getString("reading"),
        Named.of(Row.id(row, "list_id"), Row.text(row, "list_name")),
        Row.text(row, "shown_state"),
        Row.at(row, "due"),
        row.getInt("attempts"),
        row.getString("outcome"),
        row.getString("disposition"),
        row.getString("blocker"));
  }

  private Map<UUID, List<Num>> numbersOf(JdbcClient jdbc, List<Line> lines) {
    Map<UUID, List<Num>> all = new HashMap<>();
    jdbc.sql(
            """
            select lead_id, number_index, number_sealed from lead_number
            where lead_id = any(:leads) order by lead_id, "order"
            """)
        .param("leads", lines.stream().map(Line::id).toArray(UUID[]::new))
        .query(row -> {
          all.computeIfAbsent(Row.id(row, "lead_id"), _ -> new ArrayList<>())
              .add(numbers.shown(row));
        });
    return all;
  }
}

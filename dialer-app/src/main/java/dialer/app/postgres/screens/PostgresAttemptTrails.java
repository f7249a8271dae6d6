package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.app.postgres.screens.AttemptLines.Line;
import dialer.campaigns.campaign.CampaignStore;
import dialer.compliance.rulebook.Rulebook;
import dialer.ui.compliance.AttemptRow;
import dialer.ui.compliance.AttemptTrail;
import dialer.ui.compliance.AttemptTrails;
import dialer.ui.security.Sight;
import dialer.ui.wire.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts and refusals as recorded. */
public final class PostgresAttemptTrails implements AttemptTrails {

  private static final String WANTED =
      """
       where (v.recorded_at, v.id) < (:at, :id)
         and (:index::bytea is null or v.number_index = :index)
         and (:campaign::uuid is null or v.campaign_id = :campaign)
         and (:outcome::text is null or a.outcome = :outcome)
         and (:verdict::text is null or v.result = :verdict)
         and (:from::timestamptz is null or v.recorded_at >= :from)
         and (:to::timestamptz is null or v.recorded_at < :to)
       order by v.recorded_at desc, v.id desc limit :limit
      """;

  private static final Comparator<Line> NEWEST =
      Comparator.comparing((Line line) -> line.place().at())
          .thenComparing(line -> line.place().id().toString())
          .reversed();

  private final Parts parts;
  private final Clients clients;
  private final AttemptLines lines;
  private final TrailDetails details;

  /** What it is made of. */
  public record Parts(
      Database database, NumberSeal seal, CampaignStore campaigns, Supplier<Rulebook> rulebook) {}

  public PostgresAttemptTrails(Parts parts) {
    this.parts = parts;
    this.clients = new Clients(parts.database());
    this.lines =
        new AttemptLines(parts.database(), parts.seal(), new CatalogueWords(parts.campaigns()));
    this.details = new TrailDetails(lines, new Findings(parts.rulebook()), parts.campaigns());
  }

  @Override
  public Page<AttemptRow> search(AttemptQuery query) {
    List<Line> found =
        clients.each(query.sight(), jdbc -> search(jdbc, query)).stream()
            .sorted(NEWEST)
            .limit(query.page().limit() + 1L)
            .toList();
    Page<Line> page = Page.cut(found, query.page().limit(), line -> line.place().text());
    return new Page<>(page.items().stream().map(Line::row).toList(), page.next(), null);
  }

  @Override
  public Optional<AttemptTrail> find(UUID id, Sight sight) {
    return clients.each(sight, jdbc -> details.find(jdbc, id)).stream().findFirst();
  }

  private List<Line> search(JdbcClient jdbc, AttemptQuery query) {
    Cursor cursor = Cursor.newest(query.page().cursor());
    byte @Nullable [] index = query.number() == null ? null : parts.seal().index(query.number());
    return jdbc.sql(AttemptLines.SELECT + WANTED)
        .param("at", Row.param(cursor.at()))
        .param("id", cursor.id())
        .param("index", index)
        .param("campaign", query.campaign())
        .param("outcome", query.outcome())
        .param("verdict", query.verdict())
        .param("from", Row.maybeParam(query.from()))
        .param("to", Row.maybeParam(query.to()))
        .param("limit", query.page().limit() + 1)
        .query((row, _) -> lines.line(row))
        .list();
  }
}

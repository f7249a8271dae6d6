package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.ClientId;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.compliance.suppression.SuppressionEntry.Origin;
import dialer.compliance.suppression.SuppressionList;
import dialer.ui.compliance.DoNotCallBook;
import dialer.ui.manager.CampaignRuns;
import dialer.ui.wire.Named;
import dialer.ui.wire.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The do-not-call list for screens; adding goes through the list that the gate asks. */
public final class PostgresDoNotCallBook implements DoNotCallBook {

  private static final String ENTRIES =
      """
      select e.*, c.name as client_name, p.name as campaign_name, a.author,
             w.withdrawn_at, w.author as withdrawn_by
      from suppression_entry e
        left join client c on c.id = e.client_id
        left join campaign p on p.id = e.campaign_id
        left join suppression_author a on a.entry_id = e.id
        left join suppression_withdrawal w on w.entry_id = e.id
      """;

  private final Database database;
  private final NumberSeal seal;
  private final SuppressionList list;
  private final CampaignRuns runs;
  private final Clients clients;
  private final PostgresNumberBook numbers;

  public PostgresDoNotCallBook(
      Database database, NumberSeal seal, SuppressionList list, CampaignRuns runs) {
    this.database = database;
    this.seal = seal;
    this.list = list;
    this.runs = runs;
    this.clients = new Clients(database);
    this.numbers = new PostgresNumberBook(database, seal);
  }

  @Override
  public Page<SuppressionRow> search(SuppressionQuery query) {
    Cursor cursor = Cursor.newest(query.page().cursor());
    List<ClientId> seen = clients.in(query.sight());
    byte @Nullable [] index = query.number() == null ? null : seal.index(query.number());
    Origin origin = query.origin();
    List<Placed> rows =
        database.asSystem(jdbc ->
            jdbc.sql(
                    ENTRIES
                        + """
                         where (e.client_id is null or e.client_id = any(:clients))
                           and (:client::uuid is null or e.client_id = :client)
                           and (:index::bytea is null or e.number_index = :index)
                           and (:origin::text is null or e.origin = :origin)
                           and (e.entered_at, e.id) < (:at, :id)
                         order by e.entered_at desc, e.id desc limit :limit
                        """)
                .param("clients", Clients.ids(seen))
                .param("client", query.client())
                .param("index", index)
                .param("origin", origin == null ? null : origin.name())
                .param("at", Row.param(cursor.at()))
                .param("id", cursor.id())
                .param("limit", query.page().limit() + 1)
                .query((row, _) -> placed(row))
                .list());
    Page<Placed> page = Page.cut(rows, query.page().limit(), row -> row.place().text());
    return new Page<>(page.items().stream().map(Placed::row).toList(), page.next(), null);
  }

  @Override
  public Added add(SuppressionEntry entry, String by) {
    boolean known = !holding(entry).isEmpty();
    List<AttemptId> live = list.add(entry);
    runs.hangUp(live);
    SuppressionRow row = holding(entry).getFirst();
    if (!known) {
      database.asSystem(jdbc ->
          jdbc.sql(
                  """
                  insert into suppression_author (entry_id, author) values (:id, :by)
                  on conflict do nothing
                  """)
              .param("id", row.id())
              .param("by", by)
              .update());
    }
    return new Added(row, !known, live.size());
  }

  /** Entries that forbid the same already, the newest first. */
  private List<SuppressionRow> holding(SuppressionEntry entry) {
    @Nullable UUID client = entry.client().map(ClientId::value).orElse(null);
    return database.asSystem(jdbc ->
        jdbc.sql(
                ENTRIES
                    + """
                     where e.number_index = :index
                       and e.client_id is not distinct from :client::uuid
                       and e.campaign_id is not distinct from :campaign::uuid
                       and e.product is not distinct from :product::text
                       and e.origin = :origin and w.entry_id is null
                       and (e.ends_at is null or e.ends_at > :from)
                     order by e.entered_at desc, e.id desc limit 1
                    """)
            .param("index", seal.index(entry.number()))
            .param("client", client)
            .param("campaign", entry.campaign().map(c -> c.value()).orElse(null))
            .param("product", entry.product().orElse(null))
            .param("origin", entry.origin().name())
            .param("from", Row.param(entry.from()))
            .query((row, _) -> placed(row).row())
            .list());
  }

  private record Placed(Cursor place, SuppressionRow row) {}

  private Placed placed(ResultSet row) throws SQLException {
    UUID client = Row.maybeId(row, "client_id");
    UUID campaign = Row.maybeId(row, "campaign_id");
    String refusal = row.getString("refusal");
    SuppressionRow shown =
        new SuppressionRow(
            Row.id(row, "id"),
            numbers.shown(row),
            client == null ? null : Named.of(client, Row.text(row, "client_name")),
            campaign == null ? null : Named.of(campaign, Row.text(row, "campaign_name")),
            row.getString("product"),
            Origin.valueOf(Row.text(row, "origin")),
            refusal == null ? null : SuppressionEntry.Refusal.valueOf(refusal),
            Row.at(row, "starts_at"),
            Row.maybeAt(row, "ends_at"),
            row.getString("note"),
            row.getString("author"),
            withdrawal(row));
    return new Placed(new Cursor(Row.at(row, "entered_at"), shown.id()), shown);
  }

  private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    Instant at = Row.maybeAt(row, "withdrawn_at");
    return at == null ? null : new Withdrawal(at, Row.text(row, "withdrawn_by"));
  }
}

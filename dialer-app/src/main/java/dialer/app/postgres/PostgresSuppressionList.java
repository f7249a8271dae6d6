package dialer.app.postgres;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.compliance.suppression.SuppressionList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Do-not-call entries. Adding one holds the number's guard row, so it stands before or after every
 * authorization of the number and never beside it; an attempt that was authorized and has not
 * passed the dial guard expires in the same transaction.
 */
public final class PostgresSuppressionList implements SuppressionList {

  /** Attempts that the entry forbids. */
  private static final String IN_SCOPE =
      """
       number_index = :index and state <> 'ENDED'
         and (:client::uuid is null or client_id = :client)
         and (:campaign::uuid is null or campaign_id = :campaign)
         and (:product::text is null or product = :product)
      """;

  private final Database database;
  private final NumberSeal seal;

  public PostgresSuppressionList(Database database, NumberSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  @Override
  public List<AttemptId> add(SuppressionEntry entry) {
    return database.asSystem(jdbc -> add(jdbc, entry));
  }

  private List<AttemptId> add(JdbcClient jdbc, SuppressionEntry entry) {
    byte[] index = seal.index(entry.number());
    NumberGuards.lock(jdbc, index);
    insert(jdbc, entry);
    String expire =
        "update call_attempt set not_after = least(not_after, clock_timestamp())"
            + " where state = 'AUTHORIZED' and "
            + IN_SCOPE;
    scope(jdbc.sql(expire), entry).update();
    return scope(jdbc.sql("select id from call_attempt where " + IN_SCOPE), entry)
        .query((row, _) -> new AttemptId(Columns.id(row, "id")))
        .list();
  }

  @Override
  public boolean withdraw(SuppressionEntry entry, String by, String why) {
    return database.asSystem(jdbc -> withdraw(jdbc, entry, by, why));
  }

  private boolean withdraw(JdbcClient jdbc, SuppressionEntry entry, String by, String why) {
    NumberGuards.lock(jdbc, seal.index(entry.number()));
    String exactly =
        """
        insert into suppression_withdrawal (entry_id, client_id, author, why)
        select id, client_id, :by, :why from suppression_entry
        where number_index = :index and origin = :origin and starts_at = :startsAt
          and client_id is not distinct from :client::uuid
          and campaign_id is not distinct from :campaign::uuid
          and product is not distinct from :product::text
          and refusal is not distinct from :refusal::text
        on conflict do nothing
        """;
    return scope(jdbc.sql(exactly), entry)
            .param("by", by)
            .param("why", why)
            .param("origin", entry.origin().name())
            .param("refusal", entry.refusal().map(Enum::name).orElse(null))
            .param("startsAt", Columns.param(entry.from()))
            .update()
        == 1;
  }

  private void insert(JdbcClient jdbc, SuppressionEntry entry) {
    scope(
            jdbc.sql(
                """
                insert into suppression_entry
                  (client_id, campaign_id, product, number_sealed, number_index, origin, refusal,
                   starts_at, ends_at, note)
                values (:client, :campaign, :product, :sealed, :index, :origin, :refusal,
                        :startsAt, :endsAt, :note)
                on conflict do nothing
                """),
            entry)
        .param("sealed", seal.seal(entry.number()))
        .param("origin", entry.origin().name())
        .param("refusal", entry.refusal().map(Enum::name).orElse(null))
        .param("startsAt", Columns.param(entry.from()))
        .param("endsAt", entry.until().map(Columns::param).orElse(null))
        .param("note", entry.note())
        .update();
  }

  private StatementSpec scope(StatementSpec statement, SuppressionEntry entry) {
    @Nullable UUID client = entry.client().map(ClientId::value).orElse(null);
    @Nullable UUID campaign = entry.campaign().map(CampaignId::value).orElse(null);
    return statement
        .param("index", seal.index(entry.number()))
        .param("client", client)
        .param("campaign", campaign)
        .param("product", entry.product().orElse(null));
  }
}

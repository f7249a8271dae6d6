package dialer.app.postgres;

import dialer.app.postgres.Database.Owned;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.Client;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients and campaigns as rows; a campaign's settings are one {@code jsonb} value. */
public final class PostgresCampaignStore implements CampaignStore {

  private final Database database;
  private final Json json;

  public PostgresCampaignStore(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public boolean save(Client client) {
    return database.of(
        client.id(),
        jdbc ->
            jdbc.sql(
                        """
                        insert into client (id, name, call_back, zone, version)
                        values (:id, :name, :callBack, :zone, :version)
                        on conflict (id) do update
                          set name = excluded.name, call_back = excluded.call_back,
                              zone = excluded.zone, version = excluded.version
                          where client.version = excluded.version - 1
                        """)
                    .param("id", client.id().value())
                    .param("name", client.name())
                    .param("callBack", client.callBack().map(PhoneNumber::e164).orElse(null))
                    .param("zone", client.zone().getId())
                    .param("version", client.version())
                    .update()
                == 1);
  }

  @Override
  public List<Client> clients() {
    return database.asSystem(jdbc ->
        jdbc.sql("select * from client order by name, id").query((row, _) -> client(row)).list());
  }

  @Override
  public void create(Campaign campaign, String by) {
    try {
      database.of(campaign.client(), jdbc -> insert(jdbc, campaign, by));
    } catch (DuplicateKeyException e) {
      throw new IllegalStateException(
          "there is a campaign with this id, or this client has one named " + campaign.name(), e);
    }
  }

  @Override
  public Optional<Campaign> find(CampaignId id) {
    return database.of(Owned.campaign(id), jdbc -> find(jdbc, id));
  }

  @Override
  public List<Campaign> ofClient(ClientId client) {
    return database.of(
        client,
        jdbc ->
            jdbc.sql("select settings from campaign order by created_at desc, id desc")
                .query((row, _) -> campaign(row))
                .list());
  }

  @Override
  public List<Campaign> inStates(Set<CampaignState> states) {
    String[] names = states.stream().map(Enum::name).toArray(String[]::new);
    return database.asSystem(jdbc ->
        jdbc.sql("select settings from campaign where state = any(:states) order by id")
            .param("states", names)
            .query((row, _) -> campaign(row))
            .list());
  }

  @Override
  public boolean save(Campaign changed, String by) {
    return database.of(
        changed.client(),
        jdbc -> {
          if (update(jdbc, changed) == 1) {
            note(jdbc, changed, by);
            return true;
          }
          return find(jdbc, changed.id()).filter(changed::equals).isPresent();
        });
  }

  private boolean insert(JdbcClient jdbc, Campaign campaign, String by) {
    ensurePool(jdbc, campaign);
    jdbc.sql(
            """
            insert into campaign (id, client_id, name, kind, state, pool_id, settings, version)
            values (:id, :client, :name, :kind, :state, :pool, :settings::jsonb, :version)
            """)
        .param("id", campaign.id().value())
        .param("client", campaign.client().value())
        .param("name", campaign.name())
        .param("kind", campaign.kind().name())
        .param("state", campaign.state().name())
        .param("pool", campaign.staffing().pool().value())
        .param("settings", json.write(campaign))
        .param("version", campaign.version())
        .update();
    note(jdbc, campaign, by);
    return true;
  }

  private int update(JdbcClient jdbc, Campaign changed) {
    ensurePool(jdbc, changed);
    return jdbc.sql(
            """
            update campaign
            set name = :name, kind = :kind, state = :state, pool_id = :pool,
                settings = :settings::jsonb, version = :version
            where id = :id and version = :version - 1
            """)
        .param("id", changed.id().value())
        .param("name", changed.name())
        .param("kind", changed.kind().name())
        .param("state", changed.state().name())
        .param("pool", changed.staffing().pool().value())
        .param("settings", json.write(changed))
        .param("version", changed.version())
        .update();
  }

  /** A campaign may name a pool of its own that nobody made before. */
  private static void ensurePool(JdbcClient jdbc, Campaign campaign) {
    jdbc.sql("insert into agent_pool (id, name) values (:id, :name) on conflict do nothing")
        .param("id", campaign.staffing().pool().value())
        .param("name", campaign.staffing().pool().toString())
        .update();
  }

  private void note(JdbcClient jdbc, Campaign campaign, String by) {
    jdbc.sql(
            """
            insert into campaign_change
              (client_id, campaign_id, version, state, settings, changed_by)
            values (:client, :campaign, :version, :state, :settings::jsonb, :by)
            """)
        .param("client", campaign.client().value())
        .param("campaign", campaign.id().value())
        .param("version", campaign.version())
        .param("state", campaign.state().name())
        .param("settings", json.write(campaign))
        .param("by", by)
        .update();
  }

  private Optional<Campaign> find(JdbcClient jdbc, CampaignId id) {
    return jdbc.sql("select settings from campaign where id = :id")
        .param("id", id.value())
        .query((row, _) -> campaign(row))
        .optional();
  }

  private Campaign campaign(ResultSet row) throws SQLException {
    return json.read(Columns.text(row, "settings"), Campaign.class);
  }

  private static Client client(ResultSet row) throws SQLException {
    return new Client(
        new ClientId(Columns.id(row, "id")),
        Columns.text(row, "name"),
        Columns.maybeText(row, "call_back").map(PhoneNumber::new),
        ZoneId.of(Columns.text(row, "zone")),
        row.getLong("version"));
  }
}

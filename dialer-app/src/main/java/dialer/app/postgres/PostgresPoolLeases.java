package dialer.app.postgres;

import dialer.app.pool.PoolLeases;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.engine.AdoptedAttempt;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolLease;
import dialer.core.engine.TrunkId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Leases as rows. All time is PostgreSQL's own, so nodes' clocks may disagree. A lease that ran out
 * and that nobody took can still be renewed; once taken, its token is dead for good.
 */
public final class PostgresPoolLeases implements PoolLeases {

  private final Database database;
  private final String node;
  private final double seconds;

  /**
   * For one node.
   *
   * @param node this process's own name; two processes never share one
   * @param length how long a lease lasts without renewal; another node waits this long at most
   */
  public PostgresPoolLeases(Database database, String node, Duration length) {
    this.database = database;
    this.node = node;
    this.seconds = length.toMillis() / 1000.0;
  }

  @Override
  public List<PoolId> pools() {
    return database.asSystem(jdbc ->
        jdbc.sql("select id from agent_pool order by id")
            .query((row, _) -> new PoolId(Columns.id(row, "id")))
            .list());
  }

  @Override
  public Optional<PoolLease> acquire(PoolId pool) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                insert into pool_lease as l (pool_id, node, token, expires_at)
                values (:pool, :node, 1, clock_timestamp() + make_interval(secs => :length))
                on conflict (pool_id) do update
                  set node = excluded.node, token = l.token + 1,
                      expires_at = clock_timestamp() + make_interval(secs => :length)
                  where l.expires_at <= clock_timestamp()
                returning token
                """)
            .param("pool", pool.value())
            .param("node", node)
            .param("length", seconds)
            .query((row, _) -> new PoolLease(pool, row.getLong("token")))
            .optional());
  }

  @Override
  public boolean renew(PoolLease lease) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                update pool_lease
                set expires_at = clock_timestamp() + make_interval(secs => :length)
                where pool_id = :pool and token = :token and expires_at > '-infinity'
                """)
            .param("pool", lease.pool().value())
            .param("token", lease.token())
            .param("length", seconds)
            .update())
        == 1;
  }

  @Override
  public void release(PoolLease lease) {
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                update pool_lease set expires_at = '-infinity'
                where pool_id = :pool and token = :token
                """)
            .param("pool", lease.pool().value())
            .param("token", lease.token())
            .update());
  }

  @Override
  public List<AdoptedAttempt> leftBehind(PoolLease lease) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                select id, campaign_id, lead_id, server, trunk, required_skills, not_after
                from call_attempt
                where pool_id = :pool and state <> 'ENDED' and lease_token < :token
                order by authorized_at, id
                """)
            .param("pool", lease.pool().value())
            .param("token", lease.token())
            .query((row, _) -> adopted(row))
            .list());
  }

  private static AdoptedAttempt adopted(ResultSet row) throws SQLException {
    return new AdoptedAttempt(
        new AttemptId(Columns.id(row, "id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        new LeadId(Columns.id(row, "lead_id")),
        new TrunkId(Columns.text(row, "server"), Columns.text(row, "trunk")),
        Columns.texts(row, "required_skills"),
        Columns.at(row, "not_after"));
  }
}

package dialer.app.postgres;

import dialer.app.desk.AgentSessions;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.PoolId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agent sessions in PostgreSQL; the credential is a row that Asterisk reads through its views. */
public final class PostgresAgentSessions implements AgentSessions {

  private static final String LIVE =
      """
      select s.id, s.account_id, s.login, a.display_name, s.pool_id, l.server, l.endpoint,
             array(select skill from account_skill k where k.account_id = a.id) as skills,
             -- a leg that is being called says nothing about what the agent wants
             (select c.state from agent_state_change c
              where c.session_id = s.id and c.state <> 'CONNECTING'
              order by c.at desc limit 1) in ('READY', 'RESERVED', 'ON_CALL', 'WRAP_UP') as wants
      from agent_session s
      join account a on a.id = s.account_id
      join agent_leg l on l.session_id = s.id and l.ended_at is null
      where s.ended_at is null
      """;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;

  /** On that database, as the role {@code system}. */
  public PostgresAgentSessions(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Opened> open(Agent agent, PoolId pool, Telephone telephone) {
    return database.asSystem(jdbc -> open(jdbc, agent, pool, telephone));
  }

  private static Optional<Opened> open(
      JdbcClient jdbc, Agent agent, PoolId pool, Telephone telephone) {
    Optional<UUID> id =
        jdbc.sql(
                """
                insert into agent_session (account_id, login, pool_id)
                values (:account, :login, :pool)
                on conflict do nothing returning id
                """)
            .param("account", agent.account())
            .param("login", agent.login())
            .param("pool", pool.value())
            .query(UUID.class)
            .optional();
    return id.map(session -> {
      Credential credential = new Credential("a-" + session, secret());
      insertLeg(jdbc, session, telephone, credential);
      insertLogin(jdbc, session, telephone, credential);
      return new Opened(
          new Session(
              new AgentSessionId(session), agent, pool, telephone.server(), credential.endpoint()),
          credential);
    });
  }

  private static void insertLeg(
      JdbcClient jdbc, UUID session, Telephone telephone, Credential credential) {
    jdbc.sql(
            """
            insert into agent_leg (id, session_id, server, endpoint)
            values (:id, :session, :server, :endpoint)
            """)
        .param("id", "agent-" + session)
        .param("session", session)
        .param("server", telephone.server())
        .param("endpoint", credential.endpoint())
        .update();
  }

  private static void insertLogin(
      JdbcClient jdbc, UUID session, Telephone telephone, Credential credential) {
    jdbc.sql(
            """
            insert into sip.login (id, session_id, secret, webrtc, codecs, expires_at)
            values (:id, :session, :secret, :browser, :codecs,
                    clock_timestamp() + make_interval(secs => :seconds))
            """)
        .param("id", credential.endpoint())
        .param("session", session)
        .param("secret", credential.secret())
        .param("browser", telephone.browser())
        .param("codecs", telephone.browser() ? "opus,ulaw" : "ulaw")
        .param("seconds", telephone.life().toSeconds())
        .update();
  }

  private static String secret() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close(AgentSessionId session) {
    database.asSystem(jdbc -> {
      UUID id = session.value();
      jdbc.sql("delete from sip.login where session_id = :id").param("id", id).update();
      jdbc.sql(
              "update agent_leg set ended_at = clock_timestamp()"
                  + " where session_id = :id and ended_at is null")
          .param("id", id)
          .update();
      return jdbc.sql(
              "update agent_session set ended_at = clock_timestamp(), state = 'LOGGED_OUT'"
                  + " where id = :id and ended_at is null")
          .param("id", id)
          .update();
    });
  }

  @Override
  public List<Left> living(PoolId pool) {
    return database.asSystem(jdbc ->
        jdbc.sql(LIVE + " and s.pool_id = :pool")
            .param("pool", pool.value())
            .query((row, _) -> new Left(session(row), row.getBoolean("wants")))
            .list());
  }

  @Override
  public Optional<Session> of(UUID account) {
    return database.asSystem(jdbc ->
        jdbc.sql(LIVE + " and s.account_id = :account")
            .param("account", account)
            .query((row, _) -> session(row))
            .optional());
  }

  @Override
  public boolean seenSince(String login, Instant since) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                select exists (select from agent_session
                               where login = :login and (ended_at is null or ended_at >= :since))
                """)
            .param("login", login)
            .param("since", Columns.param(since))
            .query(Boolean.class)
            .single());
  }

  @Override
  public Set<AgentSessionId> withoutRight() {
    return database.asSystem(jdbc ->
        Set.copyOf(
            jdbc.sql(
                    """
                    select s.id from agent_session s
                    join account a on a.id = s.account_id
                    left join sip.login l
                      on l.session_id = s.id and l.expires_at > clock_timestamp()
                    where s.ended_at is null and (l.id is null or not a.active)
                    """)
                .query((row, _) -> new AgentSessionId(row.getObject("id", UUID.class)))
                .list()));
  }

  private static Session session(ResultSet row) throws SQLException {
    Agent agent =
        new Agent(
            row.getObject("account_id", UUID.class),
            row.getString("login"),
            row.getString("display_name"),
            Set.of((String[]) row.getArray("skills").getArray()));
    return new Session(
        new AgentSessionId(row.getObject("id", UUID.class)),
        agent,
        new PoolId(row.getObject("pool_id", UUID.class)),
        row.getString("server"),
        row.getString("endpoint"));
  }
}

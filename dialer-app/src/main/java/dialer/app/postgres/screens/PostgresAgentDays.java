package dialer.app.postgres.screens;

import dialer.app.desk.AgentDay;
import dialer.app.desk.AgentDays;
import dialer.app.postgres.Database;
import dialer.core.agent.AgentState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agents' days from what the journal has written of their states, calls and conclusions. */
public final class PostgresAgentDays implements AgentDays {

  private static final String SPENT =
      """
      with mine as (
        select id, account_id, ended_at from agent_session
        where account_id = any(:accounts::uuid[]) and coalesce(ended_at, :now) > :from),
      steps as (
        select m.account_id, c.state, c.at,
               coalesce(lead(c.at) over (partition by c.session_id order by c.at),
                        m.ended_at, :now) as until
        from agent_state_change c join mine m on m.id = c.session_id)
      select account_id, state,
             sum(extract(epoch from until - greatest(at, :from))) as seconds
      from steps where until > :from group by account_id, state
      """;

  private static final String DONE =
      """
      select a.id as account_id, a.seat,
        (select count(*) from call_attempt t join agent_session s on s.id = t.agent_session
          where s.account_id = a.id and t.connected_at >= :from) as calls,
        (select count(*) from disposition d
          where d.agent = a.login and d.last and d.at >= :from
            and (d.result ->> 'type' in ('Ordered', 'Appointed')
                 or d.result #>> '{response,ending}' = 'COMPLETE'
                 or d.result #>> '{step,type}' = 'Solved')) as results
      from account a where a.id = any(:accounts::uuid[])
      """;

  private final Database database;

  public PostgresAgentDays(Database database) {
    this.database = database;
  }

  @Override
  public Map<UUID, AgentDay> of(Collection<UUID> accounts, Instant from, Instant now) {
    String[] ids = accounts.stream().map(UUID::toString).toArray(String[]::new);
    return database.asSystem(jdbc -> {
      Map<UUID, Map<AgentState, Duration>> spent = spent(jdbc, ids, from, now);
      Map<UUID, AgentDay> days = new HashMap<>();
      jdbc.sql(DONE)
          .param("accounts", ids)
          .param("from", Row.param(from))
          .query(row -> {
            UUID account = Row.id(row, "account_id");
            days.put(
                account,
                new AgentDay(
                    spent.getOrDefault(account, Map.of()),
                    row.getInt("calls"),
                    row.getInt("results"),
                    row.getString("seat"),
                    now));
          });
      return days;
    });
  }

  private static Map<UUID, Map<AgentState, Duration>> spent(
      JdbcClient jdbc, String[] ids, Instant from, Instant now) {
    Map<UUID, Map<AgentState, Duration>> spent = new HashMap<>();
    jdbc.sql(SPENT)
        .param("accounts", ids)
        .param("from", Row.param(from))
        .param("now", Row.param(now))
        .query(row -> {
          spent
              .computeIfAbsent(Row.id(row, "account_id"), _ -> new EnumMap<>(AgentState.class))
              .put(
                  AgentState.valueOf(Row.text(row, "state")),
                  Duration.ofMillis((long) (row.getDouble("seconds") * 1000)));
        });
    return spent;
  }
}

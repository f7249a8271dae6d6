package dialer.app.postgres;

import dialer.app.asterisk.agi.DialGuard;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.TrunkId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last wall as one statement: expiry, single use, fencing and claim in one place, on one clock.
 * No row: no dial.
 */
public final class PostgresDialGuard implements DialGuard {

  private static final String PASS =
      """
      update call_attempt a
      set state = 'DIALING', dialed_at = clock_timestamp()
      from pool_lease l
      where a.id = :id and a.state = 'AUTHORIZED' and a.not_after > clock_timestamp()
        and l.pool_id = a.pool_id and l.token = a.lease_token
      returning a.number_sealed, a.server, a.trunk, a.caller_id, a.ring_seconds, a.record, a.amd,
                a.on_answer, a.message
      """;

  private final JdbcClient jdbc;
  private final NumberSeal seal;

  /** Speaks as the role {@code system}: it knows an attempt, not whose it is. */
  public PostgresDialGuard(DataSource system, NumberSeal seal) {
    this.jdbc = JdbcClient.create(system);
    this.seal = seal;
  }

  @Override
  public Answer pass(AttemptId attempt) {
    return jdbc.sql(PASS)
        .param("id", attempt.value())
        .query((row, _) -> (Answer) passed(row))
        .optional()
        .orElseGet(() -> new Refuse(reason(attempt)));
  }

  private Pass passed(ResultSet row) throws SQLException {
    return new Pass(
        seal.open(Columns.bytes(row, "number_sealed")),
        new TrunkId(Columns.text(row, "server"), Columns.text(row, "trunk")),
        new PhoneNumber(Columns.text(row, "caller_id")),
        Duration.ofSeconds(row.getInt("ring_seconds")),
        new Treatment(
            row.getBoolean("record"),
            row.getBoolean("amd"),
            Columns.text(row, "on_answer").equals("QUESTIONS"),
            Columns.maybeText(row, "message").orElse("")));
  }

  private String reason(AttemptId attempt) {
    return jdbc.sql(
            """
            select case when a.state <> 'AUTHORIZED' then 'attempt is ' || lower(a.state)
                        when l.token is distinct from a.lease_token then 'another node has the pool'
                        else 'expired' end as reason
            from call_attempt a left join pool_lease l on l.pool_id = a.pool_id
            where a.id = :id
            """)
        .param("id", attempt.value())
        .query(String.class)
        .optional()
        .orElse("no such attempt");
  }
}

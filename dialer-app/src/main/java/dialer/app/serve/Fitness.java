package dialer.app.serve;

import dialer.app.asterisk.StartCheck;
import dialer.app.asterisk.TelephonyServer;
import dialer.app.pool.AttemptIds;
import dialer.app.postgres.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Whether what stands around this node is fit to dial with: clocks, and each Asterisk server. */
public final class Fitness {

  private static final Duration CLOCKS = Duration.ofSeconds(1);

  private final Database database;
  private final List<TelephonyServer> servers;
  private final InstantSource clock;

  /** Looks at those. */
  public Fitness(Database database, List<TelephonyServer> servers, InstantSource clock) {
    this.database = database;
    this.servers = List.copyOf(servers);
    this.clock = clock;
  }

  /** One sentence for each problem; empty: fit. Takes seconds: a probe call goes to each server. */
  public List<String> problems() throws InterruptedException {
    List<String> problems = new ArrayList<>(clocks());
    AttemptIds ids = new AttemptIds(clock);
    for (TelephonyServer server : servers) {
      problems.addAll(new StartCheck(server, clock).problems(ids.get()));
    }
    return problems;
  }

  /** How far this machine's clock is from the database's; empty while that is away. */
  public Optional<Duration> clockOff() {
    try {
      return Optional.of(apart());
    } catch (DataAccessException | TransactionException away) {
      return Optional.empty();
    }
  }

  private Duration apart() {
    Instant theirs =
        database.asSystem(jdbc ->
            jdbc.sql("select clock_timestamp()")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single());
    return Duration.between(theirs, clock.instant()).abs();
  }

  private List<String> clocks() {
    Duration apart = apart();
    return apart.compareTo(CLOCKS) <= 0
        ? List.of()
        : List.of(
            "this machine's clock is "
                + apart.toMillis()
                + " ms off the database's: set it by NTP, at most 1000 ms are allowed");
  }
}

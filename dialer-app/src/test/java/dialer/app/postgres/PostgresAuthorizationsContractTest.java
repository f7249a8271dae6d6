package dialer.app.postgres;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.Authorizations;
import dialer.core.engine.AuthorizationsContract;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAuthorizationsContractTest extends AuthorizationsContract {

  private static final Duration LENGTH = Duration.ofMinutes(5);

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private static int numbers = 4_000;

  private final Map<ProposedDial, Lead> leads = new HashMap<>();
  private Stage stage;
  private PoolLease old;
  private PoolLease lease;

  @BeforeEach
  void takesThePoolOver() {
    stage = new Stage(data);
    old = stage.lease();
    stage.leases("node", LENGTH).release(old);
    lease = stage.leases("other", LENGTH).acquire(stage.pool()).orElseThrow();
  }

  @Override
  protected Authorizations authorizations() {
    return stage.authorizations();
  }

  @Override
  protected PoolLease lease() {
    return lease;
  }

  @Override
  protected PoolLease oldLease() {
    return old;
  }

  @Override
  protected ProposedDial dueLead() {
    return proposed(Stage.number(++numbers));
  }

  @Override
  protected ProposedDial dueLeadWithTheNumberOf(ProposedDial other) {
    return proposed(leads.get(other).numbers().getFirst().number());
  }

  private ProposedDial proposed(PhoneNumber number) {
    Lead lead = stage.stored(number);
    ProposedDial dial = stage.dial(lead);
    leads.put(dial, lead);
    return dial;
  }

  @Override
  protected ProposedDial again(ProposedDial earlier) {
    return stage.dial(leads.get(earlier));
  }

  @Override
  protected Instant now() {
    return data.witness()
        .sql("select clock_timestamp() at")
        .query((row, _) -> Columns.at(row, "at"))
        .single();
  }
}

package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.testing.WithDatabase;
import dialer.compliance.gate.RuleFinding;
import dialer.compliance.gate.RulebookGate;
import dialer.compliance.gate.Verdict;
import dialer.compliance.rulebook.Rulebooks;
import dialer.core.engine.Authorization;
import dialer.core.engine.PoolLease;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list the law asks for and nobody has loaded: no call, by the real rows and the real gate. */
class RegistryMissingTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  @Test
  void nothingIsDialedWhileARegistryThatIsAskedForIsNotLoaded() {
    Stage stage = new Stage(data);
    PoolLease lease = stage.lease();
    assertThat(reasons(asked(stage, lease, 8000))).contains("registry_missing");
    assertThat(attempts()).isZero();
    data.witness()
        .sql(
            "insert into registry_copy (registry, version, obtained_at, current)"
                + " values ('us-dnc', 'v1', '2026-11-19T00:00:00Z', true)")
        .update();
    assertThat(asked(stage, lease, 8001)).isInstanceOf(Authorization.Authorized.class);
    assertThat(attempts()).isEqualTo(1);
  }

  private static Authorization asked(Stage stage, PoolLease lease, int number) {
    RulebookGate gate = new RulebookGate(Rulebooks.of(List.of("us-federal-sales")));
    var dial = stage.dial(stage.stored(Stage.number(number)));
    return stage.authorizations().authorize(lease, List.of(dial), _ -> gate).getFirst();
  }

  private static List<String> reasons(Authorization answer) {
    assertThat(answer).isInstanceOf(Authorization.Refused.class);
    Verdict verdict = ((Authorization.Refused) answer).verdict();
    return verdict.trail().stream().map(RuleFinding::reason).toList();
  }

  private static int attempts() {
    return data.witness().sql("select count(*) from call_attempt").query(Integer.class).single();
  }
}

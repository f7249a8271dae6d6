package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.RuleFinding;
import dialer.compliance.gate.Verdict;
import dialer.core.engine.PoolLease;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a refusal of the gate makes of a lead with several numbers. */
class RefusedLeadsTest {

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private static int digits = 3000;

  private Stage stage;
  private PoolLease lease;

  @BeforeEach
  void setTheStage() {
    stage = new Stage(data);
    lease = stage.lease();
  }

  private static PhoneNumber fresh() {
    return Stage.number(digits++);
  }

  private void refuse(Lead lead, String reason) {
    RuleFinding finding =
        new RuleFinding(
            "jp-sales",
            "1",
            "jp.rule",
            "quiet",
            RuleFinding.Result.REFUSED,
            Optional.empty(),
            reason,
            Map.of());
    CallGate gate = (_, _, _) -> new Verdict.Refused(List.of(finding));
    stage.authorizations().authorize(lease, List.of(stage.dial(lead)), _ -> gate);
  }

  private LeadProgress progress(Lead lead) {
    return stage.leads().find(lead.id()).orElseThrow().progress();
  }

  @Test
  void aRefusalTakesTheNextNumberAndThenEndsTheLead() {
    Lead lead = stage.stored(fresh(), fresh());
    refuse(lead, "quiet");
    assertThat(progress(lead).state()).isEqualTo(LeadState.FRESH);
    assertThat(progress(lead).nextNumber()).isEqualTo(1);
    refuse(lead, "quiet");
    assertThat(progress(lead).state()).isEqualTo(LeadState.REFUSED);
  }

  @Test
  void aRegistryThatIsNotLoadedBurnsNoLead() {
    Lead lead = stage.stored(fresh(), fresh());
    refuse(lead, "registry_missing");
    assertThat(progress(lead).state()).isEqualTo(LeadState.FRESH);
    assertThat(progress(lead).nextNumber()).isZero();
    assertThat(progress(lead).due()).isEqualTo(Stage.NOW.plus(Duration.ofMinutes(10)));
  }

  @Test
  void afterARefusalOfTheLastNumberTheFirstIsTriedAgain() {
    Lead lead = stage.stored(fresh(), fresh());
    data.witness()
        .sql("update lead set next_number = 1 where id = :id")
        .param("id", lead.id().value())
        .update();
    refuse(lead, "quiet");
    assertThat(progress(lead).state()).isEqualTo(LeadState.FRESH);
    assertThat(progress(lead).nextNumber()).isZero();
  }
}

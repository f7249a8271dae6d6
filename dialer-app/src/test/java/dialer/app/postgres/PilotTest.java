package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadState;
import dialer.core.engine.Authorization;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A pilot's number of leads is a wall, not a wish. */
class PilotTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final int PILOT = 5;

  private final List<Lead> leads = new ArrayList<>();
  private Stage stage;
  private PoolLease lease;

  @BeforeEach
  void pilot() {
    stage = new Stage(data);
    lease = stage.lease();
    for (int i = 0; i < 20; i++) {
      leads.add(stage.stored(Stage.number(7000 + i)));
    }
    save(OptionalInt.of(PILOT));
  }

  @Test
  void fillerIsGivenNoMoreFreshLeadsThanThePilotHasLeft() {
    assertThat(due()).hasSize(PILOT);
    assertThat(authorized(leads.subList(0, 2))).hasSize(2);
    assertThat(due()).hasSize(PILOT - 2).doesNotContain(leads.get(0), leads.get(1));
    waits(leads.get(0));
    assertThat(due()).as("a begun lead is tried again beside the fresh ones").hasSize(PILOT - 1);
    save(OptionalInt.empty());
    assertThat(due()).hasSize(19);
  }

  @Test
  void staleHopperCannotDialMoreLeadsThanThePilotHas() {
    List<Lead> first = authorized(leads);
    assertThat(first).hasSize(PILOT);
    assertThat(authorized(leads)).isEmpty();
    waits(first.get(0));
    assertThat(authorized(leads)).as("one of the pilot, again").containsExactly(first.get(0));
    save(OptionalInt.empty());
    assertThat(authorized(leads)).hasSize(20 - PILOT);
  }

  @Test
  void manyWhoProposeAtTheSameMomentStillDialThePilotOnly() throws Exception {
    List<Future<List<Lead>>> answers = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(4)) {
      for (Lead lead : leads) {
        answers.add(many.submit(() -> authorized(List.of(lead))));
      }
    }
    int dialed = 0;
    for (Future<List<Lead>> answer : answers) {
      dialed += answer.get().size();
    }
    assertThat(dialed).isEqualTo(PILOT);
  }

  private List<Lead> due() {
    List<DueLead> due = stage.leads().due(stage.campaign.id(), Stage.NOW, 100);
    return leads.stream()
        .filter(lead -> due.stream().anyMatch(d -> d.lead().equals(lead.id())))
        .toList();
  }

  private List<Lead> authorized(List<Lead> some) {
    List<ProposedDial> dials = some.stream().map(stage::dial).toList();
    List<Authorization> answers =
        stage.authorizations().authorize(lease, dials, _ -> Stage.PERMITS);
    return some.stream()
        .filter(lead ->
            answers.stream()
                .anyMatch(answer ->
                    answer instanceof Authorization.Authorized
                        && answer.dial().lead().equals(lead.id())))
        .toList();
  }

  /** Its call has ended and it is due again. */
  private void waits(Lead lead) {
    data.witness()
        .sql(
            "update call_attempt set state = 'ENDED', outcome = 'BUSY', ended_at = now()"
                + " where lead_id = :id")
        .param("id", lead.id().value())
        .update();
    data.witness()
        .sql("update lead set state = :state where id = :id")
        .param("state", LeadState.WAITING.name())
        .param("id", lead.id().value())
        .update();
  }

  private void save(OptionalInt pilot) {
    Campaign c = stage.campaigns().find(stage.campaign.id()).orElseThrow();
    LeadRules rules = c.leadRules();
    Campaign next =
        new Campaign(
            c.id(),
            c.client(),
            c.name(),
            c.kind(),
            c.state(),
            c.language(),
            c.pacing(),
            c.line(),
            c.rulePacks(),
            c.recording(),
            c.staffing(),
            c.offer(),
            rules.with(pilot),
            c.schedule(),
            c.version() + 1);
    assertThat(stage.campaigns().save(next, "ada")).isTrue();
  }
}

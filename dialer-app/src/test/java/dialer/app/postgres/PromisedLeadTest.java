package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Telephone;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.Dialing;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.Authorization;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lead that was promised to an agent is that agent's until the promise is anyone's. */
class PromisedLeadTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private Stage stage;
  private PoolLease lease;
  private Lead lead;

  @BeforeEach
  void promised() {
    stage = new Stage(data, CampaignKind.FOLLOW_UP);
    lease = stage.lease();
    lead = stage.stored(Stage.number(8100));
    CallbackPromise promise =
        new CallbackPromise(
            Stage.NOW.minusSeconds(60), Optional.empty(), Optional.of("ada"), "tap drips");
    assertThat(
            stage
                .leads()
                .move(lead.id(), LeadState.FRESH, lead.progress().promised(promise, "case_open")))
        .isTrue();
  }

  @Test
  void isDialedFromItsOwnAgentsCardOnly() {
    assertThat(answer(Dialing.PROGRESSIVE, Optional.empty())).isEqualTo("reserved");
    assertThat(answer(Dialing.PREVIEW, Optional.of(session("bruno")))).isEqualTo("reserved");
    assertThat(answer(Dialing.PREVIEW, Optional.of(session("ada")))).isEqualTo("authorized");
  }

  @Test
  void isDialedForAnyoneOnceThePromiseIsAnyones() {
    stage
        .leads()
        .move(
            lead.id(),
            LeadState.CALLBACK,
            stage.leads().find(lead.id()).orElseThrow().progress().forAnyone());
    assertThat(answer(Dialing.PREVIEW, Optional.of(session("bruno")))).isEqualTo("authorized");
  }

  @Test
  void agentWhoHasLoggedOutTodayWasSeenToday() {
    String login = "mika-" + Stage.uuid();
    var sessions = new PostgresAgentSessions(data.database());
    assertThat(sessions.seenSince(login, Stage.NOW)).isFalse();
    AgentSessionId session = session(login);
    assertThat(sessions.seenSince(login, Stage.NOW)).isTrue();
    sessions.close(session);
    data.witness()
        .sql("update agent_session set ended_at = :at where id = :id")
        .param("at", Columns.param(Stage.NOW))
        .param("id", session.value())
        .update();
    assertThat(sessions.seenSince(login, Stage.NOW.minusSeconds(1))).isTrue();
    assertThat(sessions.seenSince(login, Stage.NOW.plusSeconds(1))).isFalse();
  }

  private String answer(Dialing dialing, Optional<AgentSessionId> agent) {
    ProposedDial dial =
        new ProposedDial(
            Stage.attempt(), stage.campaign.id(), lead.id(), Stage.TRUNK, dialing, agent);
    Authorization answer =
        stage.authorizations().authorize(lease, List.of(dial), _ -> Stage.PERMITS).getFirst();
    return switch (answer) {
      case Authorization.Authorized _ -> "authorized";
      case Authorization.Refused _ -> "refused";
      case Authorization.NotDue no -> no.reason();
    };
  }

  private AgentSessionId session(String login) {
    UUID account = Stage.uuid();
    data.witness()
        .sql(
            "insert into account (id, login, display_name, password_hash)"
                + " values (:id, :login, :login, 'x')")
        .param("id", account)
        .param("login", account.toString())
        .update();
    return new PostgresAgentSessions(data.database())
        .open(
            new Agent(account, login, login, Set.of()),
            stage.pool(),
            new Telephone("pbx-1", false, Duration.ofHours(1)))
        .orElseThrow()
        .session()
        .id();
  }
}

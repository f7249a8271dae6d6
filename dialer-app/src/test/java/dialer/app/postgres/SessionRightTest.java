package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Telephone;
import dialer.app.testing.WithDatabase;
import dialer.core.agent.AgentSessionId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionRightTest {

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private final PostgresAgentSessions sessions = new PostgresAgentSessions(data.database());
  private UUID account;
  private AgentSessionId session;

  @BeforeEach
  void logIn() {
    Stage stage = new Stage(data);
    account = Stage.uuid();
    data.witness()
        .sql(
            "insert into account (id, login, display_name, password_hash)"
                + " values (:id, 'a' || left(:id::text, 36), 'Ada', 'x')")
        .param("id", account)
        .update();
    session =
        sessions
            .open(
                new Agent(account, "ada", "Ada", Set.of()),
                stage.pool(),
                new Telephone("pbx1", false, Duration.ofHours(1)))
            .orElseThrow()
            .session()
            .id();
    assertThat(sessions.withoutRight()).doesNotContain(session);
  }

  private void execute(String sql, Object id) {
    assertThat(data.witness().sql(sql).param("id", id).update()).isEqualTo(1);
  }

  @Test
  void aDeletedCredentialEndsTheRight() {
    execute("delete from sip.login where session_id = :id", session.value());
    assertThat(sessions.withoutRight()).contains(session);
  }

  @Test
  void anExpiredCredentialEndsTheRight() {
    execute("update sip.login set expires_at = now() where session_id = :id", session.value());
    assertThat(sessions.withoutRight()).contains(session);
  }

  @Test
  void anAccountThatIsSwitchedOffEndsTheRightUntilItsSessionIsClosed() {
    execute("update account set active = false where id = :id", account);
    assertThat(sessions.withoutRight()).contains(session);
    sessions.close(session);
    assertThat(sessions.withoutRight()).doesNotContain(session);
  }
}

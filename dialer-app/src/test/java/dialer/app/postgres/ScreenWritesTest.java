package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.postgres.screens.PostgresAccounts;
import dialer.app.postgres.screens.PostgresAuditTrail;
import dialer.app.postgres.screens.PostgresClientBook;
import dialer.app.postgres.screens.PostgresDeadLetters;
import dialer.app.postgres.screens.PostgresKeys;
import dialer.app.postgres.screens.PostgresWebhooks;
import dialer.app.testing.WithDatabase;
import dialer.compliance.call.ClientId;
import dialer.ui.admin.Webhooks.EventKind;
import dialer.ui.admin.Webhooks.TestResult;
import dialer.ui.admin.Webhooks.Webhook;
import dialer.ui.manager.ClientBook.ClientRow;
import dialer.ui.security.Account;
import dialer.ui.security.AuditTrail.Note;
import dialer.ui.security.Role;
import dialer.ui.security.Sight;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators' screens write, on the real database. */
class ScreenWritesTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

  private final PostgresAccounts accounts = new PostgresAccounts(data.database());

  @Test
  void accountIsReadAsItWasWritten() {
    Stage stage = new Stage(data);
    Account ada = account("ada.one", Set.of(Role.ADMIN, Role.COMPLIANCE), Set.of(stage.client));
    assertThat(accounts.hasAdministrator()).isFalse();
    assertThat(accounts.add(ada)).isTrue();
    assertThat(accounts.add(account("ada.one", Set.of(Role.AGENT), Set.of()))).isFalse();
    assertThat(accounts.find(ada.id())).contains(ada);
    assertThat(accounts.hasAdministrator()).as("nobody can log in yet").isFalse();
    accounts.setPassword(ada.id(), "hash", false);
    assertThat(accounts.hasAdministrator()).isTrue();
    assertThat(accounts.change(account(ada.id(), "ada.one", Set.of(Role.AGENT), Set.of())))
        .isTrue();
    Account changed = accounts.find("ada.one").orElseThrow();
    assertThat(changed.roles()).containsExactly(Role.AGENT);
    assertThat(changed.clients()).isEmpty();
    assertThat(changed.standing().passwordHash()).contains("hash");
    assertThat(accounts.hasAdministrator()).isFalse();
  }

  @Test
  void failuresAreCountedUntilALogIn() {
    Account bruno = account("bruno", Set.of(Role.AGENT), Set.of());
    accounts.add(bruno);
    assertThat(accounts.countFailure(bruno.id())).isEqualTo(1);
    assertThat(accounts.countFailure(bruno.id())).isEqualTo(2);
    accounts.lock(bruno.id(), NOW.plusSeconds(60));
    assertThat(accounts.find(bruno.id()).orElseThrow().standing().lockedUntil())
        .contains(NOW.plusSeconds(60));
    accounts.loggedIn(bruno.id(), NOW);
    Account.Standing standing = accounts.find(bruno.id()).orElseThrow().standing();
    assertThat(standing.failures()).isZero();
    assertThat(standing.lockedUntil()).isEmpty();
    assertThat(standing.lastLogin()).contains(NOW);
  }

  @Test
  void firstTokenOpensOnceAndOnlyInTime() {
    PostgresKeys keys = new PostgresKeys(data.database());
    keys.issue(new byte[] {1}, NOW.plusSeconds(60));
    assertThat(keys.use(new byte[] {2}, NOW)).isFalse();
    assertThat(keys.use(new byte[] {1}, NOW.plusSeconds(61))).isFalse();
    assertThat(keys.use(new byte[] {1}, NOW)).isTrue();
    assertThat(keys.use(new byte[] {1}, NOW)).isFalse();
    keys.issue(new byte[] {3}, NOW.plusSeconds(60));
    keys.issue(new byte[] {4}, NOW.plusSeconds(60));
    assertThat(keys.use(new byte[] {3}, NOW)).as("voided by the later one").isFalse();
  }

  @Test
  void revokedKeyIsNobodys() {
    PostgresKeys keys = new PostgresKeys(data.database());
    Account chiyo = account("chiyo", Set.of(Role.MANAGER), Set.of());
    accounts.add(chiyo);
    var key = keys.add(new byte[] {9}, "shop", chiyo.id());
    assertThat(keys.accountOf(new byte[] {9})).contains(chiyo.id());
    assertThat(keys.revoke(key.id())).isTrue();
    assertThat(keys.accountOf(new byte[] {9})).isEmpty();
    assertThat(keys.all().getFirst().active()).isFalse();
  }

  @Test
  void clientsNameIsTakenOnce() {
    PostgresClientBook book = new PostgresClientBook(data.database());
    ClientRow tea = new ClientRow(Stage.uuid(), "Tea House", "ティー", null, "Asia/Tokyo");
    assertThat(book.save(tea)).isTrue();
    assertThat(book.save(new ClientRow(Stage.uuid(), "Tea House", null, null, "UTC"))).isFalse();
    assertThat(book.all(new Sight(false, Set.of(new ClientId(tea.id()))))).containsExactly(tea);
    assertThat(book.all(new Sight(false, Set.of()))).isEmpty();
  }

  @Test
  void auditNoteIsWrittenAndCannotBeUnwritten() {
    new PostgresAuditTrail(data.database(), new Json(data.seal()))
        .write(
            new Note(
                Optional.empty(), "ada", "127.0.0.1", "number.reveal", "ref", Map.of("a", "b")));
    var found =
        data.witness()
            .sql("select details ->> 'a' from audit_log where action = 'number.reveal'")
            .query(String.class)
            .list();
    assertThat(found).containsExactly("b");
  }

  @Test
  void webhooksSecretIsSealedAndSignsItsTest() {
    List<String> sent = new ArrayList<>();
    PostgresWebhooks hooks =
        new PostgresWebhooks(
            data.database(),
            data.seal(),
            (url, secret) -> {
              sent.add(url + " " + secret);
              return new TestResult(200, null, 3);
            });
    UUID id = Stage.uuid();
    Webhook made =
        hooks.add(
            new Webhook(
                id,
                "https://x.example/in",
                Set.of(EventKind.ATTEMPT),
                null,
                true,
                0,
                null,
                null,
                null),
            "s3cret");
    assertThat(hooks.all()).contains(made);
    assertThat(hooks.test(id).orElseThrow().status()).isEqualTo(200);
    assertThat(sent).containsExactly("https://x.example/in s3cret");
    assertThat(hooks.remove(id)).isTrue();
    assertThat(hooks.test(id)).isEmpty();
  }

  @Test
  void deadLetterStaysUntilItsDeliverySucceeds() {
    data.witness()
        .sql(
            """
            insert into dead_letter (route, subject, error, payload)
            values ('webhook', 's', 'no answer from 09012345678', '{"n": "09012345678"}')
            """)
        .update();
    boolean[] works = {false};
    PostgresDeadLetters letters =
        new PostgresDeadLetters(
            data.database(),
            (_, _, _) -> {
              if (!works[0]) {
                throw new IllegalStateException("still away");
              }
            });
    var letter = letters.list(new PageRequest(10, null)).items().getFirst();
    assertThat(letter.error()).doesNotContain("0901234");
    assertThat(letters.payload(letter.id()).orElseThrow()).doesNotContain("0901234");
    assertThat(letters.retry(letter.id(), "ada")).isTrue();
    assertThat(letters.list(new PageRequest(10, null)).items().getFirst().attempts()).isEqualTo(2);
    works[0] = true;
    assertThat(letters.retry(letter.id(), "ada")).isTrue();
    assertThat(letters.list(new PageRequest(10, null)).items()).isEmpty();
    assertThat(letters.discard(letter.id(), "ada")).isFalse();
  }

  private static Account account(String login, Set<Role> roles, Set<ClientId> clients) {
    return account(Stage.uuid(), login, roles, clients);
  }

  private static Account account(UUID id, String login, Set<Role> roles, Set<ClientId> clients) {
    return new Account(
        id,
        login,
        "Ada",
        roles,
        clients,
        "ja",
        Set.of("tea"),
        Optional.of("A1"),
        true,
        Account.Standing.fresh());
  }
}

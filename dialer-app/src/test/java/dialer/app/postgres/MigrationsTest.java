package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.app.testing.WithDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

  @RegisterExtension static WithDatabase data = new WithDatabase();

  @Test
  void everyTableWithAClientIsGuardedAlsoAgainstItsOwner() {
    List<String> open =
        data.witness()
            .sql(
                """
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id'
                join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
                  and c.relname <> 'account_client'
                """)
            .query(String.class)
            .list();
    assertThat(open).isEmpty();
  }

  @Test
  void noRoleOfTheApplicationOwnsATableOrPassesItsWalls() {
    List<String> strong =
        data.witness()
            .sql(
                """
                select rolname from pg_roles
                where rolname in ('dialer_app', 'dialer_system', 'asterisk_sip')
                  and (rolsuper or rolbypassrls or rolcreaterole
                       or oid in (select relowner from pg_class))
                """)
            .query(String.class)
            .list();
    assertThat(strong).isEmpty();
  }

  @Test
  void asteriskReadsUnexpiredLogInsAndNothingElse() {
    data.witness()
        .sql(
            """
            insert into sip.login (id, secret, expires_at) values
              ('a-0001', 'secretsecretsecretsecret', now() + interval '1 hour'),
              ('a-0002', 'secretsecretsecretsecret', now() - interval '1 second')
            """)
        .update();
    JdbcClient asterisk = JdbcClient.create(data.as("asterisk_sip"));
    for (String view : List.of("ps_endpoints", "ps_auths", "ps_aors")) {
      assertThat(asterisk.sql("select id from " + view).query(String.class).list())
          .containsExactly("a-0001");
    }
    for (String table : List.of("sip.login", "public.lead", "public.account")) {
      assertThatThrownBy(() -> asterisk.sql("select 1 from " + table).query().listOfRows())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void migratingAgainChangesNothing() {
    Migrations.run(data.as("dialer_owner"));
    assertThat(
            data.witness()
                .sql("select count(*) from flyway_schema_history where not success")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void theAuditLogOnlyGrows() {
    JdbcClient owner = JdbcClient.create(data.as("postgres"));
    owner.sql("insert into audit_log (actor, action) values ('a', 'looked')").update();
    for (String change :
        List.of(
            "delete from audit_log", "update audit_log set actor = 'b'", "truncate audit_log")) {
      assertThatThrownBy(() -> owner.sql(change).update())
          .rootCause()
          .hasMessageContaining("append-only");
    }
  }
}

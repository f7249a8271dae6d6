package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.compliance.call.ClientId;
import dialer.ui.security.Account;
import dialer.ui.security.Accounts;
import dialer.ui.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who log in, as rows. */
public final class PostgresAccounts implements Accounts {

  private static final String ALL =
      """
      select a.*,
        array(select role from account_role r where r.account_id = a.id) as roles,
        array(select client_id::text from account_client c where c.account_id = a.id) as clients,
        array(select skill from account_skill s where s.account_id = a.id) as skills
      from account a
      """;

  private final Database database;

  public PostgresAccounts(Database database) {
    this.database = database;
  }

  @Override
  public boolean hasAdministrator() {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                select exists (select from account a join account_role r on r.account_id = a.id
                               where a.active and a.password_hash is not null
                                 and r.role = 'ADMINISTRATOR')
                """)
            .query(Boolean.class)
            .single());
  }

  @Override
  public Optional<Account> find(UUID id) {
    return database.asSystem(jdbc ->
        jdbc.sql(ALL + " where a.id = :id")
            .param("id", id)
            .query((row, _) -> account(row))
            .optional());
  }

  @Override
  public Optional<Account> find(String loginName) {
    return database.asSystem(jdbc ->
        jdbc.sql(ALL + " where a.login = :login")
            .param("login", loginName)
            .query((row, _) -> account(row))
            .optional());
  }

  @Override
  public List<Account> all() {
    return database.asSystem(jdbc ->
        jdbc.sql(ALL + " order by a.display_name, a.login").query((row, _) -> account(row)).list());
  }

  @Override
  public boolean add(Account account) {
    try {
      return database.asSystem(jdbc -> {
        jdbc.sql(
                """
                insert into account (id, login, display_name, language, seat, active)
                values (:id, :login, :name, :language, :seat, :active)
                """)
            .param("id", account.id())
            .param("login", account.loginName())
            .param("name", account.displayName())
            .param("language", account.language())
            .param("seat", account.seat().orElse(null))
            .param("active", account.active())
            .update();
        rights(jdbc, account);
        return true;
      });
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  @Override
  public boolean change(Account account) {
    return database.asSystem(jdbc -> {
      int changed =
          jdbc.sql(
                  """
                  update account set display_name = :name, language = :language, seat = :seat,
                         active = :active, changed_at = clock_timestamp()
                  where id = :id
                  """)
              .param("id", account.id())
              .param("name", account.displayName())
              .param("language", account.language())
              .param("seat", account.seat().orElse(null))
              .param("active", account.active())
              .update();
      if (changed == 1) {
        rights(jdbc, account);
      }
      return changed == 1;
    });
  }

  @Override
  public void setPassword(UUID id, String hash, boolean mustChange) {
    update(
        """
        update account set password_hash = :hash, must_change = :must, failed_logins = 0,
               locked_until = null, changed_at = clock_timestamp()
        where id = :id
        """,
        statement -> statement.param("hash", hash).param("must", mustChange).param("id", id));
  }

  @Override
  public void setLanguage(UUID id, String language) {
    update(
        "update account set language = :language where id = :id",
        statement -> statement.param("language", language).param("id", id));
  }

  @Override
  public int countFailure(UUID id) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                update account set failed_logins = failed_logins + 1 where id = :id
                returning failed_logins
                """)
            .param("id", id)
            .query(Integer.class)
            .single());
  }

  @Override
  public void lock(UUID id, Instant until) {
    update(
        "update account set locked_until = :until where id = :id",
        statement -> statement.param("until", Row.param(until)).param("id", id));
  }

  @Override
  public void loggedIn(UUID id, Instant at) {
    update(
        """
        update account set failed_logins = 0, locked_until = null, last_login_at = :at
        where id = :id
        """,
        statement -> statement.param("at", Row.param(at)).param("id", id));
  }

  private void update(
      String sql, java.util.function.UnaryOperator<JdbcClient.StatementSpec> params) {
    database.asSystem(jdbc -> params.apply(jdbc.sql(sql)).update());
  }

  private static void rights(JdbcClient jdbc, Account account) {
    replace(
        jdbc,
        account,
        "account_role (account_id, role)",
        account.roles().stream().map(PostgresAccounts::word).collect(Collectors.toSet()));
    replace(
        jdbc,
        account,
        "account_client (account_id, client_id)",
        account.clients().stream().map(ClientId::toString).collect(Collectors.toSet()));
    replace(jdbc, account, "account_skill (account_id, skill)", account.skills());
  }

  private static void replace(JdbcClient jdbc, Account account, String table, Set<String> values) {
    String name = table.substring(0, table.indexOf(' '));
    String cast = name.equals("account_client") ? "value::uuid" : "value";
    jdbc.sql("delete from " + name + " where account_id = :id").param("id", account.id()).update();
    jdbc.sql(
            "insert into " + table + " select :id, " + cast + " from unnest(:values::text[]) value")
        .param("id", account.id())
        .param("values", values.toArray(String[]::new))
        .update();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        Row.id(row, "id"),
        Row.text(row, "login"),
        Row.text(row, "display_name"),
        Row.texts(row, "roles").stream().map(PostgresAccounts::role).collect(Collectors.toSet()),
        Row.texts(row, "clients").stream().map(ClientId::of).collect(Collectors.toSet()),
        Row.text(row, "language"),
        Set.copyOf(Row.texts(row, "skills")),
        Optional.ofNullable(row.getString("seat")),
        row.getBoolean("active"),
        new Account.Standing(
            Optional.ofNullable(row.getString("password_hash")),
            row.getBoolean("must_change"),
            row.getInt("failed_logins"),
            Optional.ofNullable(Row.maybeAt(row, "locked_until")),
            Optional.ofNullable(Row.maybeAt(row, "last_login_at"))));
  }

  private static String word(Role role) {
    return switch (role) {
      case AGENT -> "AGENT";
      case TEAM_LEADER -> "TEAM_LEADER";
      case SUPERVISOR -> "SUPERVISOR";
      case MANAGER -> "CAMPAIGN_MANAGER";
      case COMPLIANCE -> "COMPLIANCE_OFFICER";
      case ADMIN -> "ADMINISTRATOR";
    };
  }

  private static Role role(String word) {
    for (Role role : Role.values()) {
      if (word(role).equals(word)) {
        return role;
      }
    }
    throw new IllegalStateException("there is no role " + word);
  }
}

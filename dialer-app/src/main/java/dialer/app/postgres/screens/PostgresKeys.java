package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.ui.security.ApiKeys;
import dialer.ui.security.FirstRunTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hashes of programs' keys and of the first administrator's token. */
public final class PostgresKeys implements ApiKeys, FirstRunTokens {

  private final Database database;

  public PostgresKeys(Database database) {
    this.database = database;
  }

  @Override
  public Optional<UUID> accountOf(byte[] keyHash) {
    return database.asSystem(jdbc ->
        jdbc.sql("select account_id from api_key where key_hash = :hash and revoked_at is null")
            .param("hash", keyHash)
            .query(UUID.class)
            .optional());
  }

  @Override
  public List<ApiKey> all() {
    return database.asSystem(jdbc ->
        jdbc.sql("select * from api_key order by created_at desc, id desc")
            .query((row, _) -> key(row))
            .list());
  }

  @Override
  public ApiKey add(byte[] keyHash, String name, UUID account) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                insert into api_key (key_hash, name, account_id)
                values (:hash, :name, :account) returning *
                """)
            .param("hash", keyHash)
            .param("name", name)
            .param("account", account)
            .query((row, _) -> key(row))
            .single());
  }

  @Override
  public boolean revoke(UUID id) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                update api_key set revoked_at = coalesce(revoked_at, clock_timestamp())
                where id = :id
                """)
            .param("id", id)
            .update())
        == 1;
  }

  @Override
  public void issue(byte[] hash, Instant expires) {
    database.asSystem(jdbc -> {
      jdbc.sql("delete from one_time_token where purpose = 'FIRST_ADMINISTRATOR'").update();
      return jdbc.sql(
              """
              insert into one_time_token (token_hash, purpose, expires_at)
              values (:hash, 'FIRST_ADMINISTRATOR', :expires)
              """)
          .param("hash", hash)
          .param("expires", Row.param(expires))
          .update();
    });
  }

  @Override
  public boolean use(byte[] hash, Instant now) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                update one_time_token set used_at = :now
                where token_hash = :hash and purpose = 'FIRST_ADMINISTRATOR'
                  and used_at is null and expires_at > :now
                """)
            .param("hash", hash)
            .param("now", Row.param(now))
            .update())
        == 1;
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        Row.id(row, "id"),
        Row.text(row, "name"),
        Row.id(row, "account_id"),
        Row.at(row, "created_at"),
        row.getObject("revoked_at") == null);
  }
}

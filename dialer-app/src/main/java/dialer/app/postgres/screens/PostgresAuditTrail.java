package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.compliance.call.ClientId;
import dialer.ui.security.AuditTrail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what, in a table that only grows. */
public final class PostgresAuditTrail implements AuditTrail {

  private final Database database;
  private final Json json;

  public PostgresAuditTrail(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void write(Note note) {
    @Nullable UUID client = note.client().map(ClientId::value).orElse(null);
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                insert into audit_log (client_id, actor, address, action, subject, details)
                values (:client, :actor, :address, :action, :subject, :details::jsonb)
                """)
            .param("client", client)
            .param("actor", note.actor())
            .param("address", note.address())
            .param("action", note.action())
            .param("subject", note.subject())
            .param("details", json.write(note.details()))
            .update());
  }
}

package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.campaigns.disposition.Disposition;
import dialer.ui.compliance.AttemptRow;
import dialer.ui.wire.Named;
import dialer.ui.wire.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts with their attempts, read as one list: every attempt has the verdict that permitted it,
 * and a refusal is a row without an attempt.
 */
final class AttemptLines {

  static final String SELECT =
      """
      select v.id as verdict_id, v.recorded_at, v.at as verdict_at, v.result, v.until, v.deciding,
             v.trail, v.versions, v.call, v.campaign_id, v.client_id, v.lead_id, v.number_index,
             a.id as attempt_id, a.authorized_at, a.dialed_at, a.answered_at, a.connected_at,
             a.message_at, a.ended_at, a.outcome, a.detail, a.dial_status, a.ended_by,
             a.caller_id, a.server, a.trunk, a.dialing, a.purpose,
             coalesce(a.number_sealed, n.number_sealed) as number_sealed,
             c.name as campaign_name, k.name as client_name, l.person ->> 'name' as person,
             d.disposition, coalesce(d.agent, s.login) as agent,
             (select r.attempt_id from recording r
              where r.attempt_id = a.id and r.deleted_at is null) as recording_id
      from verdict v
        join campaign c on c.id = v.campaign_id
        join client k on k.id = v.client_id
        left join call_attempt a on a.id = v.attempt_id
        left join lead l on l.id = v.lead_id
        left join lateral (select number_sealed from lead_number ln
                           where ln.lead_id = v.lead_id and ln.number_index = v.number_index
                           limit 1) n on true
        left join disposition d on d.attempt_id = a.id and d.last
        left join agent_session s on s.id = a.agent_session
      """;

  private final PostgresNumberBook numbers;
  private final CatalogueWords words;

  /** A row and where it stands in the list. */
  record Line(Cursor place, AttemptRow row) {}

  AttemptLines(Database database, NumberSeal seal, CatalogueWords words) {
    this.numbers = new PostgresNumberBook(database, seal);
    this.words = words;
  }

  Line line(ResultSet row) throws SQLException {
    UUID attempt = Row.maybeId(row, "attempt_id");
    UUID verdict = Row.id(row, "verdict_id");
    Cursor place = new Cursor(Row.at(row, "recorded_at"), verdict);
    UUID campaign = Row.id(row, "campaign_id");
    String deciding = row.getString("deciding");
    AttemptRow shown =
        new AttemptRow(
            attempt == null ? verdict : attempt,
            Row.at(row, "verdict_at"),
            Named.of(campaign, Row.text(row, "campaign_name")),
            Named.of(Row.id(row, "client_id"), Row.text(row, "client_name")),
            Row.maybeId(row, "lead_id"),
            row.getString("person"),
            numbers.shown(row),
            Row.text(row, "result"),
            Row.maybeAt(row, "until"),
            deciding,
            deciding == null ? null : Findings.reason(Row.text(row, "trail"), deciding),
            row.getString("outcome"),
            label(campaign, row.getString("disposition")),
            row.getString("agent"),
            ringMs(row),
            between(Row.maybeAt(row, "connected_at"), Row.maybeAt(row, "ended_at")),
            Row.maybeId(row, "recording_id"));
    return new Line(place, shown);
  }

  private @Nullable Text label(UUID campaign, @Nullable String disposition) {
    if (disposition == null) {
      return null;
    }
    Optional<Disposition> item = words.find(campaign, disposition);
    return item.map(found -> Text.of(found.label())).orElseGet(() -> Text.same(disposition));
  }

  private static @Nullable Long ringMs(ResultSet row) throws SQLException {
    Instant answered = Row.maybeAt(row, "answered_at");
    Instant until = answered == null ? Row.maybeAt(row, "ended_at") : answered;
    return between(Row.maybeAt(row, "dialed_at"), until);
  }

  private static @Nullable Long between(@Nullable Instant from, @Nullable Instant until) {
    return from == null || until == null ? null : Duration.between(from, until).toMillis();
  }
}

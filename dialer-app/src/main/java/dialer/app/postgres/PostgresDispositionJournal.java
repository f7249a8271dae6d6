package dialer.app.postgres;

import dialer.app.postgres.Database.Owned;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionJournal;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.RecycleDecision;
import dialer.campaigns.lead.CallbackPromise;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Dispositions as rows, one for each revision; the lead, its number and the outbox move with them.
 */
public final class PostgresDispositionJournal implements DispositionJournal {

  private final Database database;
  private final Json json;
  private final LeadWrites leads;

  public PostgresDispositionJournal(Database database, Json json, NumberSeal seal) {
    this.database = database;
    this.json = json;
    this.leads = new LeadWrites(json, seal);
  }

  @Override
  public boolean record(DispositionRecord record, RecycleDecision next) {
    return database.of(record.client(), jdbc -> record(jdbc, record, next));
  }

  @Override
  public Optional<DispositionRecord> of(AttemptId attempt) {
    return database.of(
        Owned.attempt(attempt),
        jdbc ->
            jdbc.sql("select * from disposition where attempt_id = :id and last")
                .param("id", attempt.value())
                .query((row, _) -> read(row))
                .optional());
  }

  @Override
  public List<DispositionRecord> ofLead(LeadId lead) {
    return database.of(
        Owned.lead(lead),
        jdbc ->
            jdbc.sql(
                    """
                    select * from disposition where lead_id = :id and last
                    order by at desc, attempt_id desc
                    """)
                .param("id", lead.value())
                .query((row, _) -> read(row))
                .list());
  }

  @Override
  public List<DispositionRecord> ofCampaign(CampaignId campaign, Instant after, int max) {
    return database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    select * from disposition
                    where campaign_id = :campaign and last and at > :after
                    order by at, attempt_id limit :max
                    """)
                .param("campaign", campaign.value())
                .param("after", Columns.param(after))
                .param("max", max)
                .query((row, _) -> read(row))
                .list());
  }

  @Override
  public Map<String, Integer> counts(CampaignId campaign, Instant from, Instant until) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    select disposition, count(*) as times from disposition
                    where campaign_id = :campaign and last and at >= :from and at < :until
                    group by disposition order by disposition
                    """)
                .param("campaign", campaign.value())
                .param("from", Columns.param(from))
                .param("until", Columns.param(until))
                .query(
                    (row, _) -> counts.put(Columns.text(row, "disposition"), row.getInt("times")))
                .list());
    return counts;
  }

  private boolean record(JdbcClient jdbc, DispositionRecord record, RecycleDecision next) {
    jdbc.sql("select 1 from lead where id = :id for update")
        .param("id", record.lead().value())
        .query(row -> {});
    Optional<DispositionRecord> stored = find(jdbc, record.attempt(), record.revision());
    if (stored.isPresent()) {
      return stored.get().equals(record);
    }
    refuseGap(jdbc, record);
    jdbc.sql("update disposition set last = false where attempt_id = :id and last")
        .param("id", record.attempt().value())
        .update();
    insert(jdbc, record);
    remember(jdbc, record);
    if (isLastWord(jdbc, record)) {
      leads.place(jdbc, record.lead(), next.progress());
      if (next.retiresNumber()) {
        retireNumber(jdbc, record);
      }
    }
    return true;
  }

  private static void refuseGap(JdbcClient jdbc, DispositionRecord record) {
    int expected =
        jdbc.sql("select coalesce(max(revision) + 1, 0) from disposition where attempt_id = :id")
            .param("id", record.attempt().value())
            .query(Integer.class)
            .single();
    if (record.revision() != expected) {
      throw new IllegalStateException(
          "the next revision of attempt %s is %d, not %d"
              .formatted(record.attempt(), expected, record.revision()));
    }
  }

  private void insert(JdbcClient jdbc, DispositionRecord record) {
    jdbc.sql(
            """
            insert into disposition (attempt_id, revision, client_id, campaign_id, lead_id, agent,
                                     disposition, note, callback, result, at)
            values (:attempt, :revision, :client, :campaign, :lead, :agent, :disposition, :note,
                    :callback::jsonb, :result::jsonb, :at)
            """)
        .param("attempt", record.attempt().value())
        .param("revision", record.revision())
        .param("client", record.client().value())
        .param("campaign", record.campaign().value())
        .param("lead", record.lead().value())
        .param("agent", record.agent())
        .param("disposition", record.disposition())
        .param("note", record.note())
        .param("callback", record.callback().map(json::write).orElse(null))
        .param("result", record.result().map(r -> json.write(CallResult.class, r)).orElse(null))
        .param("at", Columns.param(record.at()))
        .update();
    jdbc.sql(
            """
            insert into outbox (client_id, kind, subject, payload)
            select d.client_id, 'disposition', d.attempt_id || ':' || d.revision,
                   jsonb_build_object('attempt', d.attempt_id, 'revision', d.revision,
                     'campaign', d.campaign_id, 'lead', d.lead_id,
                     'externalId', l.person ->> 'externalId', 'agent', d.agent,
                     'disposition', d.disposition, 'note', d.note, 'result', d.result,
                     'callback', d.callback - 'number', 'at', d.at)
            from disposition d join lead l on l.id = d.lead_id
            where d.attempt_id = :attempt and d.revision = :revision
            on conflict do nothing
            """)
        .param("attempt", record.attempt().value())
        .param("revision", record.revision())
        .update();
  }

  /** What rule packs shall remember of the number, as the campaign's catalogue says. */
  private void remember(JdbcClient jdbc, DispositionRecord record) {
    Set<String> events =
        jdbc.sql("select settings from campaign where id = :id")
            .param("id", record.campaign().value())
            .query((row, _) -> json.read(Columns.text(row, "settings"), Campaign.class))
            .optional()
            .flatMap(campaign -> campaign.leadRules().catalogue().find(record.disposition()))
            .map(Disposition::events)
            .orElse(Set.of());
    if (!events.isEmpty()) {
      jdbc.sql(
              """
              update call_attempt
              set events = array(select distinct e from unnest(events || :events::text[]) e)
              where id = :id
              """)
          .param("events", Columns.param(events))
          .param("id", record.attempt().value())
          .update();
    }
  }

  /** No other attempt of the lead is live, and none came after this one. */
  private static boolean isLastWord(JdbcClient jdbc, DispositionRecord record) {
    return jdbc.sql(
            """
            select 1 from call_attempt o
            where o.lead_id = :lead and o.id <> :attempt
              and (o.state <> 'ENDED'
                   or o.outcome <> 'NOT_DIALED'
                      and o.authorized_at > (select authorized_at from call_attempt
                                             where id = :attempt))
            limit 1
            """)
        .param("lead", record.lead().value())
        .param("attempt", record.attempt().value())
        .query()
        .listOfRows()
        .isEmpty();
  }

  private static void retireNumber(JdbcClient jdbc, DispositionRecord record) {
    jdbc.sql(
            """
            update lead_number n set usable = false from call_attempt a
            where a.id = :attempt and n.lead_id = a.lead_id and n."order" = a.number_order
            """)
        .param("attempt", record.attempt().value())
        .update();
  }

  private Optional<DispositionRecord> find(JdbcClient jdbc, AttemptId attempt, int revision) {
    return jdbc.sql("select * from disposition where attempt_id = :id and revision = :revision")
        .param("id", attempt.value())
        .param("revision", revision)
        .query((row, _) -> read(row))
        .optional();
  }

  private DispositionRecord read(ResultSet row) throws SQLException {
    return new DispositionRecord(
        new AttemptId(Columns.id(row, "attempt_id")),
        new ClientId(Columns.id(row, "client_id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        new LeadId(Columns.id(row, "lead_id")),
        Columns.text(row, "agent"),
        Columns.text(row, "disposition"),
        Columns.text(row, "note"),
        Columns.maybeText(row, "callback").map(c -> json.read(c, CallbackPromise.class)),
        Columns.maybeText(row, "result").map(r -> json.read(r, CallResult.class)),
        Columns.at(row, "at"),
        row.getInt("revision"));
  }
}

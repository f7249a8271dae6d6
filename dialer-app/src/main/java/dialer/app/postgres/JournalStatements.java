package dialer.app.postgres;

import dialer.core.call.HangupReport;
import dialer.core.engine.JournalEntry;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One journal entry as SQL. Written twice, an entry changes nothing the second time; one that comes
 * after the attempt has ended changes nothing at all.
 */
final class JournalStatements {

  private static final String ENDED =
      """
      with ended as (
        update call_attempt
        set state = 'ENDED', ended_at = :at, detail = :detail,
            -- What an adopting node cannot know, the row may: who was met, and who met nobody.
            outcome = case when :outcome <> 'LOST' then :outcome
                           when state = 'AUTHORIZED' then 'NOT_DIALED'
                           when state = 'CONNECTED' then 'CONNECTED'
                           when state = 'ANSWERED' then 'ABANDONED'
                           else :outcome end,
            -- The guard passed it too late, and the dialplan had given up.
            dialed_at = case when :outcome = 'NOT_DIALED' then null else dialed_at end,
            agent_session = coalesce(:agent::uuid, agent_session),
            dial_status = :status, cause = :cause, tech_cause = :tech, rang = :rang, ended_by = :by
        where id = :id and state <> 'ENDED'
        returning *),
      -- Nobody was dialed: the lead stands where it stood. What the guard or the dialplan will not
      -- let pass waits longer each time, up to an hour, and never holds up the leads behind it.
      back as (
        update lead l
        set state = e.lead_state,
            due = greatest(l.due, e.ended_at + case
              when e.detail = 'journal_away' then interval '0 s'
              else least(interval '1 hour', interval '30 s' * power(2, (
                select least(count(*), 10) from call_attempt o
                where o.lead_id = e.lead_id and o.outcome = 'NOT_DIALED' and o.id <> e.id
                  and o.authorized_at > e.ended_at - interval '1 day'))) end)
        from ended e
        where l.id = e.lead_id and l.state = 'LIVE' and e.outcome = 'NOT_DIALED'
        returning l.id)
      insert into outbox (client_id, kind, subject, payload)
      select e.client_id, 'attempt', e.id::text,
             jsonb_build_object('attempt', e.id, 'campaign', e.campaign_id, 'lead', e.lead_id,
               'externalId', l.person ->> 'externalId',
               'outcome', e.outcome, 'authorizedAt', e.authorized_at, 'dialedAt', e.dialed_at,
               'answeredAt', e.answered_at, 'connectedAt', e.connected_at, 'endedAt', e.ended_at)
      from ended e join lead l on l.id = e.lead_id where e.outcome <> 'NOT_DIALED'
      on conflict do nothing
      """;

  private JournalStatements() {}

  static void write(JdbcClient jdbc, JournalEntry entry) {
    switch (entry) {
      case JournalEntry.Answered e -> answered(jdbc, e);
      case JournalEntry.AgentJoined e -> joined(jdbc, e);
      case JournalEntry.MessageStarted e -> message(jdbc, e);
      case JournalEntry.Ended e -> ended(jdbc, e);
      case JournalEntry.AgentChanged e -> agentChanged(jdbc, e);
      case JournalEntry.CardSkipped e -> cardSkipped(jdbc, e);
      // The campaign's own state says so; the calendar and screens read it there.
      case JournalEntry.CampaignDrained _ -> {}
    }
  }

  private static void answered(JdbcClient jdbc, JournalEntry.Answered entry) {
    jdbc.sql(
            """
            update call_attempt set state = 'ANSWERED', answered_at = :at
            where id = :id and state = 'DIALING'
            """)
        .param("id", entry.attempt().value())
        .param("at", Columns.param(entry.at()))
        .update();
  }

  private static void joined(JdbcClient jdbc, JournalEntry.AgentJoined entry) {
    jdbc.sql(
            """
            update call_attempt
            set state = 'CONNECTED', connected_at = :at, agent_session = :agent,
                answered_at = coalesce(answered_at, :at)
            where id = :id and state in ('DIALING', 'ANSWERED')
            """)
        .param("id", entry.attempt().value())
        .param("at", Columns.param(entry.at()))
        .param("agent", entry.agent().value())
        .update();
  }

  private static void message(JdbcClient jdbc, JournalEntry.MessageStarted entry) {
    jdbc.sql(
            """
            update call_attempt set message_at = :at
            where id = :id and message_at is null and state <> 'ENDED'
            """)
        .param("id", entry.attempt().value())
        .param("at", Columns.param(entry.at()))
        .update();
  }

  private static void ended(JdbcClient jdbc, JournalEntry.Ended entry) {
    Optional<HangupReport> report = entry.report();
    jdbc.sql(ENDED)
        .param("id", entry.attempt().value())
        .param("at", Columns.param(entry.at()))
        .param("outcome", entry.outcome().name())
        .param("detail", entry.detail())
        .param("agent", entry.agent().map(agent -> agent.value()).orElse(null))
        .param("status", report.map(HangupReport::dialStatus).orElse(null))
        .param("cause", report.map(HangupReport::cause).orElse(null))
        .param("tech", report.map(HangupReport::techCause).orElse(null))
        .param("rang", report.map(HangupReport::rang).orElse(null))
        .param("by", report.map(r -> r.by().name()).orElse(null))
        .update();
  }

  private static void agentChanged(JdbcClient jdbc, JournalEntry.AgentChanged entry) {
    jdbc.sql(
            """
            insert into agent_state_change (session_id, at, state, reason, attempt_id)
            values (:session, :at, :state, :reason, :attempt) on conflict do nothing
            """)
        .param("session", entry.session().value())
        .param("at", Columns.param(entry.at()))
        .param("state", entry.state().name())
        .param("reason", entry.reason())
        .param("attempt", entry.attempt().map(attempt -> attempt.value()).orElse(null))
        .update();
    jdbc.sql(
            """
            update agent_session
            set state = :state, since = :at,
                ended_at = case when :state = 'LOGGED_OUT' then :at else ended_at end
            where id = :session and since <= :at and ended_at is null
            """)
        .param("session", entry.session().value())
        .param("at", Columns.param(entry.at()))
        .param("state", entry.state().name())
        .update();
  }

  private static void cardSkipped(JdbcClient jdbc, JournalEntry.CardSkipped entry) {
    jdbc.sql(
            """
            with skipped as (
              insert into card_skipped (session_id, at, campaign_id, lead_id, reason)
              values (:session, :at, :campaign, :lead, :reason) on conflict do nothing
              returning lead_id, at, reason)
            -- Not now: not before then. Not this person: not at all.
            update lead l
            set state = case when s.reason = 'WRONG_PERSON' then 'WITHDRAWN' else l.state end,
                reason = case when s.reason = 'WRONG_PERSON' then 'wrong_person'
                              else l.reason end,
                due = greatest(l.due, :until)
            from skipped s
            where l.id = s.lead_id and l.state in ('FRESH', 'WAITING', 'CALLBACK')
            """)
        .param("session", entry.session().value())
        .param("at", Columns.param(entry.at()))
        .param("campaign", entry.campaign().value())
        .param("lead", entry.lead().value())
        .param("reason", entry.reason())
        .param("until", Columns.param(entry.until()))
        .update();
  }
}

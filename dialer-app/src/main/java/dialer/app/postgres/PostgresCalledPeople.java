package dialer.app.postgres;

import dialer.app.inbound.CalledPeople;
import dialer.app.inbound.InboundContacts;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Whom we called, and who called back, in the rows of attempts and inbound contacts. */
public final class PostgresCalledPeople implements CalledPeople, InboundContacts {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresCalledPeople.class);
  private static final String CALLED =
      "select client_id, campaign_id, lead_id, number_sealed from call_attempt ";

  /** Said in the campaign's language if the client has recorded it so. */
  private static final String KNOWN =
      """
      select a.client_id, a.campaign_id, a.lead_id, a.number_sealed, a.id, a.pool_id,
             a.required_skills, coalesce(a.message, '') as sorry,
             coalesce((select m.sound from spoken_message m
                       where m.client_id = a.client_id and m.kind = 'WHO_CALLED'
                         and not m.removed
                       order by (m.language = c.settings ->> 'language') desc, m.saved_at desc
                       limit 1), a.message, '') as who,
             (select s.account_id
              from call_attempt t join agent_session s on s.id = t.agent_session
              where t.client_id = a.client_id and t.number_index = a.number_index
                and t.connected_at is not null
              order by t.connected_at desc limit 1) as before,
             exists (select from pool_lease l
                     where l.pool_id = a.pool_id and l.expires_at > clock_timestamp()) as held
      from call_attempt a join campaign c on c.id = a.campaign_id
      where a.number_index = :index and a.caller_id in (:ours, '+' || :ours)
        and a.dialed_at is not null
      order by a.authorized_at desc limit 1
      """;

  /** What a contact's row keeps; the rest is of the moment. */
  private static final Set<String> WRITTEN = Set.of("joined", "message", "refused", "ended");

  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("contacts").factory());
  private final Database database;
  private final NumberSeal seal;

  /** On that database, as the role {@code system}. */
  public PostgresCalledPeople(Database database, NumberSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  @Override
  public Optional<Called> byAttempt(AttemptId attempt) {
    return database.asSystem(jdbc ->
        jdbc.sql(CALLED + "where id = :id")
            .param("id", attempt.value())
            .query((row, _) -> called(row))
            .optional());
  }

  @Override
  public Optional<Known> byNumber(PhoneNumber number, String ours) {
    return database.asSystem(jdbc ->
        jdbc.sql(KNOWN)
            .param("index", seal.index(number))
            .param("ours", ours)
            .query((row, _) -> known(row))
            .optional());
  }

  private Called called(ResultSet row) throws SQLException {
    return new Called(
        new ClientId(Columns.id(row, "client_id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        new LeadId(Columns.id(row, "lead_id")),
        seal.open(Columns.bytes(row, "number_sealed")));
  }

  private Known known(ResultSet row) throws SQLException {
    return new Known(
        called(row),
        new AttemptId(Columns.id(row, "id")),
        new PoolId(Columns.id(row, "pool_id")),
        row.getBoolean("held"),
        Columns.texts(row, "required_skills"),
        Columns.maybeId(row, "before"),
        new Sounds(Columns.text(row, "who"), Columns.text(row, "sorry")));
  }

  @Override
  public void began(String leg, String ours, Known person) {
    try {
      database.asSystem(jdbc ->
          jdbc.sql(
                  """
                  insert into inbound_contact (client_id, campaign_id, lead_id, server, leg, called,
                                               number_sealed, number_index, attempt_id,
                                               began_at)
                  values (:client, :campaign, :lead, '', :leg, :ours, :sealed, :index, :attempt,
                          clock_timestamp())
                  on conflict do nothing
                  """)
              .param("client", person.called().client().value())
              .param("campaign", person.called().campaign().value())
              .param("lead", person.called().lead().value())
              .param("leg", leg)
              .param("ours", ours)
              .param("sealed", seal.seal(person.called().number()))
              .param("index", seal.index(person.called().number()))
              .param("attempt", person.attempt().value())
              .update());
    } catch (DataAccessException e) {
      LOG.warn("a returned call could not be written down: {}", e.toString());
    }
  }

  @Override
  public void happened(String leg, String phase, Instant at, Optional<AgentSessionId> agent) {
    if (WRITTEN.contains(phase)) {
      writer.execute(() -> write(new Happened(leg, phase, at, agent)));
    }
  }

  private record Happened(String leg, String phase, Instant at, Optional<AgentSessionId> agent) {}

  private void write(Happened news) {
    try {
      database.asSystem(jdbc ->
          jdbc.sql(
                  """
                  update inbound_contact
                  set ending = case when :phase = 'ended' then coalesce(ending, 'ended')
                                    else :phase end,
                      answered_at = case when :phase = 'joined' then :at else answered_at end,
                      agent_session = coalesce(:agent, agent_session),
                      ended_at = case when :phase = 'ended' then :at else ended_at end
                  where leg = :leg and server = ''
                  """)
              .param("phase", news.phase())
              .param("at", Columns.param(news.at()))
              .param("agent", news.agent().map(AgentSessionId::value).orElse(null), Types.OTHER)
              .param("leg", news.leg())
              .update());
    } catch (DataAccessException e) {
      LOG.warn("what became of a returned call could not be written down: {}", e.toString());
    }
  }

  @Override
  public List<Returned> ofLead(LeadId lead) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                select i.began_at, i.answered_at, i.ended_at, i.ending, s.login
                from inbound_contact i left join agent_session s on s.id = i.agent_session
                where i.lead_id = :lead order by i.began_at desc
                """)
            .param("lead", lead.value())
            .query((row, _) -> contact(row))
            .list());
  }

  private static Returned contact(ResultSet row) throws SQLException {
    Optional<Instant> ended = Columns.maybeAt(row, "ended_at");
    return new Returned(
        Columns.at(row, "began_at"),
        Columns.maybeText(row, "login"),
        Columns.maybeAt(row, "answered_at")
            .flatMap(from -> ended.map(until -> Duration.between(from, until))),
        Columns.maybeText(row, "ending"));
  }
}

package dialer.app.postgres;

import dialer.app.inbound.CalledPeople;
import dialer.app.inbound.InboundContacts;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Whom we called, and who called back, in the rows of attempts and inbound contacts. */
public final class PostgresCalledPeople implements CalledPeople, InboundContacts {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresCalledPeople.class);
  private static final String CALLED =
      "select client_id, campaign_id, lead_id, number_sealed, message from call_attempt ";

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
  public Optional<Called> byNumber(PhoneNumber number, String ours) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                CALLED
                    + """
                    where number_index = :index and caller_id in (:ours, '+' || :ours)
                      and dialed_at is not null
                    order by authorized_at desc limit 1
                    """)
            .param("index", seal.index(number))
            .param("ours", ours)
            .query((row, _) -> called(row))
            .optional());
  }

  private Called called(ResultSet row) throws SQLException {
    return new Called(
        new ClientId(Columns.id(row, "client_id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        new LeadId(Columns.id(row, "lead_id")),
        seal.open(row.getBytes("number_sealed")),
        Optional.ofNullable(row.getString("message")).orElse(""));
  }

  @Override
  public void began(String leg, String ours, Called person) {
    try {
      database.asSystem(jdbc ->
          jdbc.sql(
                  """
                  insert into inbound_contact (client_id, campaign_id, lead_id, server, leg, called,
                                               number_sealed, number_index, began_at)
                  values (:client, :campaign, :lead, '', :leg, :ours, :sealed, :index,
                          clock_timestamp())
                  on conflict do nothing
                  """)
              .param("client", person.client().value())
              .param("campaign", person.campaign().value())
              .param("lead", person.lead().value())
              .param("leg", leg)
              .param("ours", ours)
              .param("sealed", seal.seal(person.number()))
              .param("index", seal.index(person.number()))
              .update());
    } catch (DataAccessException e) {
      LOG.warn("a returned call could not be written down: {}", e.toString());
    }
  }

  @Override
  public void happened(String leg, String phase, Instant at) {
    Thread.ofVirtual().start(() -> write(leg, phase, at));
  }

  private void write(String leg, String phase, Instant at) {
    try {
      database.asSystem(jdbc ->
          jdbc.sql(
                  """
                  update inbound_contact
                  set ending = case when :phase = 'ended' then coalesce(ending, 'ended')
                                    else :phase end,
                      ended_at = case when :phase = 'ended' then :at else ended_at end
                  where leg = :leg
                  """)
              .param("phase", phase)
              .param("at", Columns.param(at))
              .param("leg", leg)
              .update());
    } catch (DataAccessException e) {
      LOG.warn("what became of a returned call could not be written down: {}", e.toString());
    }
  }
}

package dialer.app.postgres;

import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.lead.RetryRule;
import dialer.compliance.call.LeadId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes of single leads that several adapters share; each runs inside its caller's transaction.
 */
final class LeadWrites {

  private final Json json;
  private final NumberSeal seal;

  LeadWrites(Json json, NumberSeal seal) {
    this.json = json;
    this.seal = seal;
  }

  /** Writes where the lead stands if it still stands in {@code expected}. */
  boolean move(JdbcClient jdbc, LeadId lead, LeadState expected, LeadProgress next) {
    boolean stands =
        !jdbc.sql("select 1 from lead where id = :id and state = :expected for update")
            .param("id", lead.value())
            .param("expected", expected.name())
            .query()
            .listOfRows()
            .isEmpty();
    if (stands) {
      place(jdbc, lead, next);
    }
    return stands;
  }

  /** Writes where the lead stands, wherever it stood. */
  void place(JdbcClient jdbc, LeadId lead, LeadProgress next) {
    jdbc.sql(
            """
            update lead
            set state = :state, due = :due, next_number = :next, attempts = :attempts,
                callback = :callback::jsonb, reserved_for = :reservedFor, reason = :reason
            where id = :id
            """)
        .param("id", lead.value())
        .param("state", next.state().name())
        .param("due", Columns.param(next.due()))
        .param("next", next.nextNumber())
        .param("attempts", next.attempts())
        .param("callback", next.callback().map(json::write).orElse(null))
        .param("reservedFor", next.callback().flatMap(CallbackPromise::agent).orElse(null))
        .param("reason", next.reason())
        .update();
  }

  /** A new lead with its numbers. */
  void insert(JdbcClient jdbc, Lead lead) {
    jdbc.sql(
            """
            insert into lead (id, client_id, campaign_id, list_id, person, fields, required_skills,
                              segment, priority, state, due, next_number, attempts, reason)
            values (:id, :client, :campaign, :list, :person::jsonb, :fields::jsonb, :skills,
                    :segment, :priority, :state, :due, :next, :attempts, :reason)
            """)
        .param("id", lead.id().value())
        .param("client", lead.client().value())
        .param("campaign", lead.campaign().value())
        .param("list", lead.list().value())
        .param("person", json.write(lead.person()))
        .param("fields", json.write(lead.fields()))
        .param("skills", Columns.param(lead.requiredSkills()))
        .param("segment", lead.segment())
        .param("priority", lead.priority())
        .param("state", lead.progress().state().name())
        .param("due", Columns.param(lead.progress().due()))
        .param("next", lead.progress().nextNumber())
        .param("attempts", lead.progress().attempts())
        .param("reason", lead.progress().reason())
        .update();
    insertNumbers(jdbc, lead, lead.id());
  }

  /** Gives the lead {@code target} the texts and numbers of another. */
  void takeOver(JdbcClient jdbc, LeadId target, Lead from) {
    jdbc.sql(
            """
            update lead set person = :person::jsonb, fields = :fields::jsonb,
                            required_skills = :skills, segment = :segment
            where id = :id
            """)
        .param("id", target.value())
        .param("person", json.write(from.person()))
        .param("fields", json.write(from.fields()))
        .param("skills", Columns.param(from.requiredSkills()))
        .param("segment", from.segment())
        .update();
    jdbc.sql("delete from lead_number where lead_id = :id").param("id", target.value()).update();
    insertNumbers(jdbc, from, target);
  }

  private void insertNumbers(JdbcClient jdbc, Lead lead, LeadId target) {
    for (LeadNumber number : lead.numbers()) {
      Optional<RetryRule> retry = number.retry();
      jdbc.sql(
              """
              insert into lead_number (lead_id, "order", client_id, campaign_id, number_sealed,
                                       number_index, type, usable, max_attempts, minimum_gap)
              values (:lead, :order, :client, :campaign, :sealed, :index, :type, :usable,
                      :max, make_interval(secs => :gap))
              """)
          .param("lead", target.value())
          .param("order", number.order())
          .param("client", lead.client().value())
          .param("campaign", lead.campaign().value())
          .param("sealed", seal.seal(number.number()))
          .param("index", seal.index(number.number()))
          .param("type", number.type().name())
          .param("usable", number.usable())
          .param("max", retry.map(RetryRule::maxAttempts).orElse(null))
          .param("gap", retry.map(rule -> (double) rule.minimumGap().toSeconds()).orElse(null))
          .update();
    }
  }
}

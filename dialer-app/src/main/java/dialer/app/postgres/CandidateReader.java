package dialer.app.postgres;

import dialer.app.postgres.Candidate.LeadRow;
import dialer.app.postgres.Candidate.NumberRow;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.lead.NumberType;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.ProposedDial;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks the leads of a batch, in the order of their ids, and reads what each brings along. */
final class CandidateReader {

  /** The next usable number, or after the last one the first again. */
  private static final String LOCK =
      """
      select l.id, l.campaign_id, l.state, l.due, l.reserved_for, l.person, l.required_skills,
             l.refused_by, l.refused_until, a.active as list_active,
             n."order", n.number_sealed, n.number_index, n.type,
             (select m."order" from lead_number m
              where m.lead_id = l.id and m.usable and m."order" <> n."order"
              order by m."order" < n."order", m."order" limit 1) as next_order
      from lead l
      join lead_list a on a.id = l.list_id
      join lateral (select * from lead_number c
                    where c.lead_id = l.id and c.usable
                    order by c."order" < l.next_number, c."order" limit 1) n on true
      where l.id = any(:leads::uuid[])
      order by l.id
      for update of l
      """;

  private final Json json;

  CandidateReader(Json json) {
    this.json = json;
  }

  /** Those whose lead exists and has a usable number, by lead. */
  Map<LeadId, Candidate> lock(JdbcClient jdbc, List<ProposedDial> dials) {
    Map<LeadId, ProposedDial> byLead = new HashMap<>();
    dials.forEach(dial -> byLead.putIfAbsent(dial.lead(), dial));
    Map<CampaignId, Campaign> campaigns = campaigns(jdbc, dials);
    Map<AgentSessionId, String> agents = agents(jdbc, dials);
    Map<LeadId, Candidate> found = new HashMap<>();
    jdbc.sql(LOCK)
        .param("leads", texts(byLead.keySet().stream().map(LeadId::toString).toList()))
        .query((row, _) -> {
          LeadId lead = new LeadId(Columns.id(row, "id"));
          ProposedDial dial = byLead.get(lead);
          Campaign campaign = campaigns.get(new CampaignId(Columns.id(row, "campaign_id")));
          if (dial != null && campaign != null && dial.campaign().equals(campaign.id())) {
            Optional<String> agent = dial.reservedAgent().map(agents::get);
            found.put(lead, new Candidate(dial, agent, campaign, leadRow(row), numberRow(row)));
          }
          return lead;
        })
        .list();
    return found;
  }

  /** The log-in names of those for whom something is dialed. */
  private static Map<AgentSessionId, String> agents(JdbcClient jdbc, List<ProposedDial> dials) {
    List<String> ids =
        dials.stream()
            .flatMap(dial -> dial.reservedAgent().stream())
            .map(Object::toString)
            .toList();
    Map<AgentSessionId, String> agents = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql("select id, login from agent_session where id = any(:ids::uuid[])")
          .param("ids", texts(ids))
          .query((row, _) ->
              agents.put(new AgentSessionId(Columns.id(row, "id")), Columns.text(row, "login")))
          .list();
    }
    return agents;
  }

  private Map<CampaignId, Campaign> campaigns(JdbcClient jdbc, List<ProposedDial> dials) {
    Map<CampaignId, Campaign> campaigns = new HashMap<>();
    List<String> ids = dials.stream().map(dial -> dial.campaign().toString()).distinct().toList();
    jdbc.sql("select settings from campaign where id = any(:ids::uuid[])")
        .param("ids", texts(ids))
        .query((row, _) -> json.read(Columns.text(row, "settings"), Campaign.class))
        .list()
        .forEach(campaign -> campaigns.put(campaign.id(), campaign));
    return campaigns;
  }

  private LeadRow leadRow(ResultSet row) throws SQLException {
    return new LeadRow(
        LeadState.valueOf(Columns.text(row, "state")),
        Columns.at(row, "due"),
        Columns.maybeText(row, "reserved_for"),
        row.getBoolean("list_active"),
        json.read(Columns.text(row, "person"), LeadPerson.class),
        Columns.texts(row, "required_skills"),
        Columns.maybeText(row, "refused_by"),
        Columns.maybeAt(row, "refused_until"));
  }

  private static NumberRow numberRow(ResultSet row) throws SQLException {
    int next = row.getInt("next_order");
    boolean only = row.wasNull();
    return new NumberRow(
        row.getInt("order"),
        Columns.bytes(row, "number_sealed"),
        Columns.bytes(row, "number_index"),
        NumberType.valueOf(Columns.text(row, "type")),
        only ? Optional.empty() : Optional.of(next));
  }

  private static String[] texts(List<String> list) {
    return list.toArray(String[]::new);
  }
}

package dialer.app.postgres;

import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.LeadSelection;
import dialer.compliance.call.CampaignId;
import dialer.core.hopper.SkillDemand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is due, answered from one index, in its order. */
final class DueLeads {

  private static final String DUE =
      """
      select l.id, l.state, l.due, l.priority, l.reserved_for, l.required_skills
      from lead l
      where l.campaign_id = :campaign and l.due <= :now
        and l.state in (%s) and l.reserved_for is null
        and exists (select from lead_list a where a.id = l.list_id and a.active)
        and %s
      order by l.rank, l.due, l.id
      limit :max
      """;

  /** Arrays of texts, as JSON: one contains another as a set does. */
  private static final String ABLE =
      """
      (cast(:able as jsonb) is null or l.required_skills = '{}' or exists
        (select from jsonb_array_elements(cast(:able as jsonb)) s
         where s @> to_jsonb(l.required_skills)))
      """;

  private static final String ENOUGH =
      """
      exists
        (select from jsonb_array_elements(cast(:enough as jsonb)) s
         where s @> to_jsonb(l.required_skills) and s <@ to_jsonb(l.required_skills))
      """;

  private static final String DIALABLE = "'FRESH', 'WAITING', 'CALLBACK'";

  private final Json json;

  DueLeads(Json json) {
    this.json = json;
  }

  /** What is asked. */
  record Wish(CampaignId campaign, SkillDemand demand, Instant now, int max) {}

  List<DueLead> of(JdbcClient jdbc, Wish wish) {
    OptionalInt freshLeft = PilotRows.freshLeft(jdbc, wish.campaign());
    return freshLeft.isEmpty()
        ? wanted(jdbc, wish, DIALABLE, wish.max())
        : ofPilot(jdbc, wish, Math.min(wish.max(), freshLeft.getAsInt()));
  }

  private List<DueLead> ofPilot(JdbcClient jdbc, Wish wish, int fresh) {
    return Stream.concat(
            wanted(jdbc, wish, "'FRESH'", fresh).stream(),
            wanted(jdbc, wish, "'WAITING', 'CALLBACK'", wish.max()).stream())
        .sorted(LeadSelection.ORDER)
        .limit(wish.max())
        .toList();
  }

  private List<DueLead> wanted(JdbcClient jdbc, Wish wish, String states, int max) {
    String which = wish.demand().enough().isEmpty() ? ABLE : ABLE + " and not " + ENOUGH;
    var statement = asked(jdbc, wish, DUE.formatted(states, which)).param("max", max);
    return (wish.demand().enough().isEmpty()
            ? statement
            : statement.param("enough", json.write(wish.demand().enough())))
        .query((row, _) -> LeadRows.due(row))
        .list();
  }

  /** The needs of the first due lead that nobody present can serve. */
  Optional<Set<String>> missing(JdbcClient jdbc, Wish wish) {
    return asked(jdbc, wish, DUE.formatted(DIALABLE, "not " + ABLE))
        .param("max", 1)
        .query((row, _) -> LeadRows.due(row).requiredSkills())
        .optional();
  }

  private JdbcClient.StatementSpec asked(JdbcClient jdbc, Wish wish, String sql) {
    return jdbc.sql(sql)
        .param("campaign", wish.campaign().value())
        .param("now", Columns.param(wish.now()))
        .param("able", wish.demand().able().map(json::write).orElse(null));
  }

  List<DueLead> promised(JdbcClient jdbc, Set<String> agents, Wish each) {
    return jdbc.sql(
            """
            select p.* from unnest(:agents::text[]) agent
            cross join lateral
              (select l.id, l.state, l.due, l.priority, l.reserved_for, l.required_skills
               from lead l
               where l.campaign_id = :campaign and l.reserved_for = agent and l.due <= :now
                 and l.state in ('FRESH', 'WAITING', 'CALLBACK')
                 and exists (select from lead_list a where a.id = l.list_id and a.active)
               order by l.due, l.id
               limit :each) p
            order by p.due, p.id
            """)
        .param("campaign", each.campaign().value())
        .param("agents", agents.toArray(String[]::new))
        .param("now", Columns.param(each.now()))
        .param("each", each.max())
        .query((row, _) -> LeadRows.due(row))
        .list();
  }
}

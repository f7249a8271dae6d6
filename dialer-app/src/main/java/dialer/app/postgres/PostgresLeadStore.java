package dialer.app.postgres;

import dialer.app.postgres.Database.Owned;
import dialer.app.postgres.DueLeads.Wish;
import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadList;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.hopper.SkillDemand;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads as rows. */
public final class PostgresLeadStore implements LeadStore {

  private final Database database;
  private final NumberSeal seal;
  private final LeadRows rows;
  private final LeadWrites writes;
  private final DueLeads due;

  public PostgresLeadStore(Database database, Json json, NumberSeal seal) {
    this.database = database;
    this.seal = seal;
    this.rows = new LeadRows(json);
    this.writes = new LeadWrites(json, seal);
    this.due = new DueLeads(json);
  }

  @Override
  public Optional<Lead> find(LeadId lead) {
    return database.of(
        Owned.lead(lead),
        jdbc ->
            jdbc.sql("select l.*, " + LeadRows.NUMBERS + " from lead l where l.id = :id")
                .param("id", lead.value())
                .query((row, _) -> rows.lead(row))
                .optional());
  }

  @Override
  public List<DueLead> due(CampaignId campaign, SkillDemand demand, Instant now, int max) {
    Wish wish = new Wish(campaign, demand, now, max);
    return database.of(Owned.campaign(campaign), jdbc -> due.of(jdbc, wish));
  }

  @Override
  public Optional<Set<String>> missingSkills(CampaignId campaign, SkillDemand demand, Instant now) {
    Wish wish = new Wish(campaign, demand, now, 1);
    return database.of(Owned.campaign(campaign), jdbc -> due.missing(jdbc, wish));
  }

  @Override
  public List<DueLead> dueFor(CampaignId campaign, Set<String> agents, Instant now, int each) {
    Wish wish = new Wish(campaign, SkillDemand.everything(), now, each);
    return database.of(Owned.campaign(campaign), jdbc -> due.promised(jdbc, agents, wish));
  }

  @Override
  public LeadCounts counts(CampaignId campaign, Instant now) {
    return database.of(Owned.campaign(campaign), jdbc -> counts(jdbc, campaign, now));
  }

  @Override
  public Added add(Lead lead, DuplicatePolicy duplicates) {
    return database.of(lead.client(), jdbc -> add(jdbc, lead, duplicates));
  }

  @Override
  public boolean move(LeadId lead, LeadState expected, LeadProgress next) {
    return database.of(Owned.lead(lead), jdbc -> writes.move(jdbc, lead, expected, next));
  }

  @Override
  public void retireNumber(LeadId lead, int order) {
    database.of(
        Owned.lead(lead),
        jdbc ->
            jdbc.sql(
                    """
                    update lead_number set usable = false where lead_id = :lead and "order" = :order
                    """)
                .param("lead", lead.value())
                .param("order", order)
                .update());
  }

  @Override
  public int withdrawSegment(CampaignId campaign, String segment, String reason) {
    return database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    update lead set state = 'WITHDRAWN', reason = :reason
                    where id in (select id from lead
                                 where campaign_id = :campaign and segment = :segment
                                   and state in ('FRESH', 'WAITING', 'CALLBACK')
                                 order by id for update)
                    """)
                .param("campaign", campaign.value())
                .param("segment", segment)
                .param("reason", reason)
                .update());
  }

  @Override
  public List<LeadList> lists(CampaignId campaign) {
    return database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    select * from lead_list where campaign_id = :campaign
                    order by created_at desc, id desc
                    """)
                .param("campaign", campaign.value())
                .query((row, _) -> LeadRows.list(row))
                .list());
  }

  @Override
  public void activate(LeadListId list, boolean active) {
    database.of(
        new Owned("client_of_list", list.value()),
        jdbc ->
            jdbc.sql("update lead_list set active = :active where id = :id")
                .param("active", active)
                .param("id", list.value())
                .update());
  }

  private static LeadCounts counts(JdbcClient jdbc, CampaignId campaign, Instant now) {
    Map<LeadState, Integer> byState = new EnumMap<>(LeadState.class);
    int[] due = {0};
    List<Instant> next =
        jdbc
            .sql(
                """
                select state, count(*) as leads, count(*) filter (where due <= :now) as due,
                       min(due) filter (where due > :now) as next
                from lead where campaign_id = :campaign group by state
                """)
            .param("campaign", campaign.value())
            .param("now", Columns.param(now))
            .query((row, _) -> {
              LeadState state = LeadState.valueOf(Columns.text(row, "state"));
              byState.put(state, row.getInt("leads"));
              due[0] += state.dialable() ? row.getInt("due") : 0;
              return state.dialable() ? Columns.maybeAt(row, "next") : Optional.<Instant>empty();
            })
            .list()
            .stream()
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    return new LeadCounts(
        byState, due[0], due[0] > 0 ? Optional.empty() : next.stream().findFirst());
  }

  private Added add(JdbcClient jdbc, Lead lead, DuplicatePolicy duplicates) {
    Optional<LeadId> earlier = lockAndFindEarlier(jdbc, lead);
    if (exists(jdbc, lead.id())) {
      return Added.ADDED;
    }
    if (earlier.isPresent() && duplicates == DuplicatePolicy.SKIP) {
      return Added.SKIPPED;
    }
    if (earlier.isPresent() && duplicates == DuplicatePolicy.UPDATE) {
      writes.takeOver(jdbc, earlier.get(), lead);
      return Added.UPDATED;
    }
    writes.insert(jdbc, lead);
    jdbc.sql("update lead_list set leads = leads + 1 where id = :id")
        .param("id", lead.list().value())
        .update();
    return earlier.isPresent() ? Added.KEPT_BOTH : Added.ADDED;
  }

  /** Makes the list if this is its first lead. */
  private Optional<LeadId> lockAndFindEarlier(JdbcClient jdbc, Lead lead) {
    ImportJobs.lockCampaign(jdbc, lead.campaign());
    jdbc.sql(
            """
            insert into lead_list (id, client_id, campaign_id, name, source)
            values (:id, :client, :campaign, 'API', 'api') on conflict do nothing
            """)
        .param("id", lead.list().value())
        .param("client", lead.client().value())
        .param("campaign", lead.campaign().value())
        .update();
    return jdbc.sql(
            """
            select lead_id from lead_number
            where campaign_id = :campaign and number_index = :index and lead_id <> :id
            order by lead_id limit 1
            """)
        .param("campaign", lead.campaign().value())
        .param("index", seal.index(lead.numbers().getFirst().number()))
        .param("id", lead.id().value())
        .query((row, _) -> new LeadId(Columns.id(row, "lead_id")))
        .optional();
  }

  private static boolean exists(JdbcClient jdbc, LeadId lead) {
    return !jdbc.sql("select 1 from lead where id = :id")
        .param("id", lead.value())
        .query()
        .listOfRows()
        .isEmpty();
  }
}

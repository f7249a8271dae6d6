package dialer.app.postgres;

import dialer.app.postgres.Database.Owned;
import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.followup.Contentment;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.followup.FollowUpCases;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follow-up cases as rows; a case's lead is due when the case is, and ends with it. */
public final class PostgresFollowUpCases implements FollowUpCases {

  private final Database database;
  private final Json json;

  public PostgresFollowUpCases(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public FollowUpCase open(FollowUpCase opened) {
    return database.of(opened.client(), jdbc -> open(jdbc, opened));
  }

  @Override
  public Optional<FollowUpCase> find(CaseId id) {
    return database.of(
        new Owned("client_of_case", id.value()),
        jdbc ->
            jdbc.sql("select * from follow_up_case where id = :id")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional());
  }

  @Override
  public Optional<FollowUpCase> openCaseOf(LeadId lead) {
    return database.of(
        Owned.lead(lead),
        jdbc ->
            jdbc.sql("select * from follow_up_case where lead_id = :lead and state = 'OPEN'")
                .param("lead", lead.value())
                .query((row, _) -> read(row))
                .optional());
  }

  @Override
  public boolean save(FollowUpCase changed) {
    return database.of(changed.client(), jdbc -> save(jdbc, changed));
  }

  @Override
  public Map<CaseState, Integer> counts(CampaignId campaign) {
    Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
    database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    select state, count(*) as cases from follow_up_case
                    where campaign_id = :campaign group by state
                    """)
                .param("campaign", campaign.value())
                .query((row, _) ->
                    counts.put(CaseState.valueOf(Columns.text(row, "state")), row.getInt("cases")))
                .list());
    return counts;
  }

  @Override
  public List<FollowUpCase> list(CampaignId campaign, int offset, int max) {
    return database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    select * from follow_up_case where campaign_id = :campaign
                    order by state <> 'OPEN', due, id offset :offset limit :max
                    """)
                .param("campaign", campaign.value())
                .param("offset", offset)
                .param("max", max)
                .query((row, _) -> read(row))
                .list());
  }

  private FollowUpCase open(JdbcClient jdbc, FollowUpCase opened) {
    boolean isNew =
        jdbc.sql(
                    """
                    insert into follow_up_case
                      (id, client_id, campaign_id, lead_id, source_key, source, topic, owner, due,
                       state, conversations, contentment, closed_reason, version)
                    values (:id, :client, :campaign, :lead, :key, :source::jsonb, :topic, :owner,
                            :due, :state, :conversations, :contentment, :closed, :version)
                    on conflict (campaign_id, source_key) do nothing
                    """)
                .param("id", opened.id().value())
                .param("client", opened.client().value())
                .param("campaign", opened.campaign().value())
                .param("lead", opened.lead().value())
                .param("key", opened.source().key())
                .param("source", json.write(CaseSource.class, opened.source()))
                .param("topic", opened.topic())
                .param("owner", opened.owner().orElse(null))
                .param("due", Columns.param(opened.due()))
                .param("state", opened.state().name())
                .param("conversations", opened.conversations())
                .param("contentment", opened.contentment().map(Enum::name).orElse(null))
                .param("closed", opened.closedReason())
                .param("version", opened.version())
                .update()
            == 1;
    if (isNew) {
      moveLead(jdbc, opened);
      tell(jdbc, opened);
      return opened;
    }
    return jdbc.sql(
            "select * from follow_up_case where campaign_id = :campaign and source_key = :key")
        .param("campaign", opened.campaign().value())
        .param("key", opened.source().key())
        .query((row, _) -> read(row))
        .single();
  }

  private boolean save(JdbcClient jdbc, FollowUpCase changed) {
    boolean saved =
        jdbc.sql(
                    """
                    update follow_up_case
                    set topic = :topic, owner = :owner, due = :due, state = :state,
                        conversations = :conversations, contentment = :contentment,
                        closed_reason = :closed, version = :version,
                        changed_at = clock_timestamp()
                    where id = :id and version = :version - 1
                    """)
                .param("id", changed.id().value())
                .param("topic", changed.topic())
                .param("owner", changed.owner().orElse(null))
                .param("due", Columns.param(changed.due()))
                .param("state", changed.state().name())
                .param("conversations", changed.conversations())
                .param("contentment", changed.contentment().map(Enum::name).orElse(null))
                .param("closed", changed.closedReason())
                .param("version", changed.version())
                .update()
            == 1;
    if (saved) {
      moveLead(jdbc, changed);
      tell(jdbc, changed);
    }
    return saved;
  }

  /** A lead on the telephone stays LIVE; the disposition of that call puts it where the case is. */
  private static void moveLead(JdbcClient jdbc, FollowUpCase of) {
    boolean open = of.state() == CaseState.OPEN;
    jdbc.sql(
            """
            update lead
            set state = case when :open then 'CALLBACK' else 'FINISHED' end, due = :due,
                reserved_for = case when :open then :owner::text end, reason = :reason
            where id = :lead and state <> 'LIVE'
            """)
        .param("lead", of.lead().value())
        .param("open", open)
        .param("due", Columns.param(of.due()))
        .param("owner", of.owner().orElse(null))
        .param("reason", open ? "case" : "case_closed")
        .update();
  }

  /** The case as it stands now, on its way out. */
  private static void tell(JdbcClient jdbc, FollowUpCase now) {
    jdbc.sql(
            """
            insert into outbox (client_id, kind, subject, payload)
            select c.client_id, 'case', c.id || ':' || c.version,
                   jsonb_build_object('case', c.id, 'version', c.version,
                     'campaign', c.campaign_id, 'lead', c.lead_id,
                     'externalId', l.person ->> 'externalId', 'source', c.source,
                     'topic', c.topic, 'owner', c.owner, 'due', c.due, 'state', c.state,
                     'conversations', c.conversations, 'contentment', c.contentment)
            from follow_up_case c join lead l on l.id = c.lead_id where c.id = :id
            on conflict do nothing
            """)
        .param("id", now.id().value())
        .update();
  }

  private FollowUpCase read(ResultSet row) throws SQLException {
    return new FollowUpCase(
        new CaseId(Columns.id(row, "id")),
        new ClientId(Columns.id(row, "client_id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        new LeadId(Columns.id(row, "lead_id")),
        json.read(Columns.text(row, "source"), CaseSource.class),
        Columns.text(row, "topic"),
        Columns.maybeText(row, "owner"),
        Columns.at(row, "due"),
        CaseState.valueOf(Columns.text(row, "state")),
        row.getInt("conversations"),
        Columns.maybeText(row, "contentment").map(Contentment::valueOf),
        Columns.text(row, "closed_reason"),
        row.getLong("version"));
  }
}

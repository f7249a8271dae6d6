package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.CaseEvents;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.followup.FollowUpCases;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Sight;
import dialer.ui.supervisor.CaseBoard;
import dialer.ui.supervisor.CaseOwners;
import dialer.ui.supervisor.CaseRow;
import dialer.ui.wire.Named;
import dialer.ui.wire.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follow-up cases for screens; changes go through the cases' own store. */
public final class PostgresCaseBoard implements CaseBoard {

  private static final String WANTED =
      """
       where (f.due, f.id) > (:at, :id)
         and (:state::text is null or f.state = :state)
         and (:owner::uuid is null or o.id = :owner)
       order by f.due, f.id limit :limit
      """;

  private final Database database;
  private final Books books;
  private final FollowUpCases cases;
  private final LeadStore leads;
  private final CaseEvents events;
  private final CaseOwners owners;
  private final Clients clients;

  /** Reads rows from there; cases are opened and changed in those books. */
  public PostgresCaseBoard(Database database, Books books, CaseEvents events, CaseOwners owners) {
    this.owners = owners;
    this.database = database;
    this.books = books;
    this.cases = books.cases();
    this.leads = books.leads();
    this.events = events;
    this.clients = new Clients(database);
  }

  @Override
  public Page<CaseRow> list(CaseQuery query) {
    List<CaseRow> found =
        clients.each(query.sight(), jdbc -> list(jdbc, query)).stream()
            .sorted(Comparator.comparing(CaseRow::dueAt).thenComparing(row -> row.id().toString()))
            .limit(query.page().limit() + 1L)
            .toList();
    return Page.cut(found, query.page().limit(), row -> new Cursor(row.dueAt(), row.id()).text());
  }

  @Override
  public List<Named> owners(CampaignId campaign) {
    return owners.of(campaign);
  }

  @Override
  public Optional<CaseRow> change(UUID id, CaseChange change, Sight sight) {
    List<FollowUpCase> found =
        cases.find(new dialer.campaigns.followup.CaseId(id)).stream()
            .filter(one -> sight.sees(one.client()))
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    FollowUpCase changed = changed(found.getFirst(), change);
    if (!cases.save(changed)) {
      throw Refusal.conflict("changed_meanwhile", Map.of());
    }
    if (changed.state() == CaseState.OPEN) {
      books.calendar().planDue(changed.campaign(), changed.lead(), changed.due());
    }
    return one(id);
  }

  @Override
  public boolean open(OutsideEvent event) {
    Campaign campaign = books.campaigns().find(event.campaign()).orElseThrow(Refusal::notFound);
    Optional<Lead> person =
        personOf(event)
            .or(() ->
                event
                    .stranger()
                    .map(draft -> CaseEvents.stranger(draft, campaign, event.happenedAt())));
    person.ifPresent(lead ->
        events.receive(
            new CaseEvents.Told(
                campaign.id(),
                new CaseSource.FromEvent(event.kind(), event.externalId(), event.happenedAt()),
                lead,
                event.topic(),
                Optional.ofNullable(event.dueAt()))));
    return person.isPresent();
  }

  private List<CaseRow> list(JdbcClient jdbc, CaseQuery query) {
    Cursor cursor = Cursor.oldest(query.page().cursor());
    CaseState state = query.state();
    return jdbc.sql(CaseLines.SELECT + WANTED)
        .param("at", Row.param(cursor.at()))
        .param("id", cursor.id())
        .param("state", state == null ? null : state.name())
        .param("owner", query.owner())
        .param("limit", query.page().limit() + 1)
        .query((row, _) -> CaseLines.row(row))
        .list();
  }

  private Optional<CaseRow> one(UUID id) {
    return database.of(
        Owners.followUpCase(id),
        jdbc ->
            jdbc.sql(CaseLines.SELECT + " where f.id = :id")
                .param("id", id)
                .query((row, _) -> CaseLines.row(row))
                .optional());
  }

  private FollowUpCase changed(FollowUpCase before, CaseChange change) {
    UUID owner = change.ownerId();
    return new FollowUpCase(
        before.id(),
        before.client(),
        before.campaign(),
        before.lead(),
        before.source(),
        before.topic(),
        owner == null ? before.owner() : loginOf(owner),
        change.dueAt() == null ? before.due() : change.dueAt(),
        change.state() == null ? before.state() : change.state(),
        before.conversations(),
        before.contentment(),
        before.closedReason(),
        before.version() + 1);
  }

  private Optional<String> loginOf(UUID account) {
    return database.asSystem(jdbc ->
        jdbc.sql("select login from account where id = :id")
            .param("id", account)
            .query(String.class)
            .optional());
  }

  /** The lead of that external id: this campaign's, else any of the same client. */
  private Optional<Lead> personOf(OutsideEvent event) {
    return database
        .of(
            Owners.campaign(event.campaign()),
            jdbc ->
                jdbc.sql(
                        """
                        select id from lead
                        where campaign_id in (select id from campaign)
                          and person ->> 'externalId' <> '' and person ->> 'externalId' = :external
                        order by (campaign_id = :campaign) desc, id limit 1
                        """)
                    .param("external", event.leadExternalId())
                    .param("campaign", event.campaign().value())
                    .query(UUID.class)
                    .optional())
        .flatMap(id -> leads.find(new LeadId(id)));
  }
}

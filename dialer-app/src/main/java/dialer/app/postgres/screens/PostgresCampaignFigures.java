package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.Effect;
import dialer.compliance.call.CampaignId;
import dialer.ui.manager.CampaignFigures;
import dialer.ui.manager.CampaignRow.DayFigures;
import dialer.ui.manager.LeadFigures;
import dialer.ui.manager.LeadListRow;
import dialer.ui.manager.LeadRow;
import dialer.ui.wire.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of campaigns, counted when they are asked for. */
public final class PostgresCampaignFigures implements CampaignFigures {

  static final String LEADS =
      """
      select
        count(*) filter (where l.state in ('FINISHED', 'EXHAUSTED')) as finished,
        count(*) filter (where l.state in ('FRESH', 'WAITING', 'CALLBACK') and l.due <= :now
                           and i.active) as dialable,
        count(*) filter (where l.state in ('FRESH', 'WAITING', 'CALLBACK')
                           and not (l.due <= :now and i.active)) as not_before,
        count(*) filter (where l.state in ('REFUSED', 'WITHDRAWN')) as refused,
        count(*) filter (where l.state = 'LIVE') as live
      from lead l join lead_list i on i.id = l.list_id where l.campaign_id = :campaign
      """;

  static final String DAY =
      """
      select
        count(*) filter (where a.dialed_at is not null) as attempts,
        count(*) filter (where a.outcome in ('CONNECTED', 'ABANDONED')
                           or a.outcome is null and a.answered_at is not null) as answered,
        count(*) filter (where a.outcome = 'CONNECTED' or a.connected_at is not null) as connected,
        count(*) filter (where a.outcome = 'ABANDONED') as abandoned,
        (select count(*) from disposition d
         where d.campaign_id = :campaign and d.last and d.at >= :from
           and d.disposition = any(:successes)) as results
      from call_attempt a where a.campaign_id = :campaign and a.at >= :from
      """;

  private static final String SINCE =
      """
      select min(changed_at) as since from campaign_change
      where campaign_id = :campaign and version > coalesce(
        (select max(version) from campaign_change
         where campaign_id = :campaign and state <> :state), -1)
      """;

  private final Database database;
  private final LeadLines leads;
  private final ResultLines results;

  public PostgresCampaignFigures(Database database, NumberSeal seal, CampaignStore campaigns) {
    this.database = database;
    this.leads = new LeadLines(database, seal);
    this.results = new ResultLines(database, seal, new CatalogueWords(campaigns));
  }

  @Override
  public Map<CampaignId, Figures> of(Collection<Campaign> campaigns, Instant now) {
    return database.acrossClients(turn -> {
      Map<CampaignId, Figures> figures = new HashMap<>();
      for (Campaign campaign : campaigns) {
        JdbcClient jdbc = turn.of(campaign.client());
        figures.put(campaign.id(), figures(jdbc, campaign, now));
      }
      return figures;
    });
  }

  @Override
  public Page<LeadRow> leads(CampaignId campaign, LeadQuery query, Instant now) {
    return database.of(Owners.campaign(campaign), jdbc -> leads.page(jdbc, campaign, query, now));
  }

  @Override
  public List<LeadListRow> lists(CampaignId campaign, Instant now) {
    return database.of(Owners.campaign(campaign), jdbc -> ListLines.of(jdbc, campaign, now));
  }

  @Override
  public Optional<CampaignId> campaignOfList(UUID list) {
    return database.of(
        Owners.list(list),
        jdbc ->
            jdbc.sql("select campaign_id from lead_list where id = :id")
                .param("id", list)
                .query(UUID.class)
                .optional()
                .map(CampaignId::new));
  }

  @Override
  public void results(CampaignId campaign, Span span, Consumer<List<String>> rows) {
    results.write(campaign, span, rows);
  }

  static Instant midnight(Campaign campaign, Instant now) {
    var zone = campaign.schedule().zone();
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  static String[] successes(Campaign campaign) {
    return campaign.leadRules().catalogue().all()
        .filter(item -> item.effect() == Effect.SUCCESS)
        .map(Disposition::key)
        .toArray(String[]::new);
  }

  static LeadFigures leadFigures(JdbcClient jdbc, CampaignId campaign, Instant now) {
    return jdbc.sql(LEADS)
        .param("campaign", campaign.value())
        .param("now", Row.param(now))
        .query((row, _) ->
            LeadFigures.of(
                new LeadFigures.Parts(
                    row.getInt("finished"),
                    row.getInt("dialable"),
                    row.getInt("not_before"),
                    row.getInt("refused"),
                    row.getInt("live"))))
        .single();
  }

  private static Figures figures(JdbcClient jdbc, Campaign campaign, Instant now) {
    DayFigures day =
        jdbc.sql(DAY)
            .param("campaign", campaign.id().value())
            .param("from", Row.param(midnight(campaign, now)))
            .param("successes", successes(campaign))
            .query((row, _) ->
                new DayFigures(
                    row.getInt("attempts"),
                    row.getInt("answered"),
                    row.getInt("connected"),
                    row.getInt("abandoned"),
                    row.getInt("results")))
            .single();
    return new Figures(since(jdbc, campaign), leadFigures(jdbc, campaign.id(), now), day);
  }

  private static Instant since(JdbcClient jdbc, Campaign campaign) {
    return jdbc.sql(SINCE)
        .param("campaign", campaign.id().value())
        .param("state", campaign.state().name())
        .query((row, _) -> Optional.ofNullable(Row.maybeAt(row, "since")))
        .single()
        .orElse(Instant.EPOCH);
  }
}

package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.disposition.Disposition;
import dialer.compliance.call.CampaignId;
import dialer.ui.events.CampaignLive.Delay;
import dialer.ui.events.CampaignLive.DispositionCount;
import dialer.ui.events.CampaignLive.Funnel;
import dialer.ui.events.CampaignLive.PilotCount;
import dialer.ui.events.CampaignLive.QuotaCount;
import dialer.ui.events.CampaignLive.Series;
import dialer.ui.events.CampaignLive.TodayFigures;
import dialer.ui.manager.LeadFigures;
import dialer.ui.wire.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The part of a campaign's live figures that the database knows: the day's calls and their results.
 * Costs a few queries; whoever shows it live keeps it for a second.
 */
public final class PostgresCampaignDay {

  private static final int STEP_MINUTES = 15;

  private final Database database;

  public PostgresCampaignDay(Database database) {
    this.database = database;
  }

  /** The day's figures. */
  public record Day(
      LeadFigures leads,
      TodayFigures today,
      List<DispositionCount> dispositions,
      Funnel funnel,
      Series series,
      List<QuotaCount> quotas,
      @Nullable PilotCount pilot,
      @Nullable Delay answerToAgent) {}

  /** The figures at that instant; the day begins at midnight in the campaign's zone. */
  public Day of(Campaign campaign, Instant now) {
    Instant from = PostgresCampaignFigures.midnight(campaign, now);
    return database.of(
        campaign.client(),
        jdbc -> {
          LeadFigures leads = PostgresCampaignFigures.leadFigures(jdbc, campaign.id(), now);
          Funnel funnel = funnel(jdbc, campaign, leads);
          return new Day(
              leads,
              today(jdbc, campaign, from),
              dispositions(jdbc, campaign, from),
              funnel,
              series(jdbc, campaign.id(), from, now),
              quotas(jdbc, campaign.id()),
              pilot(campaign, funnel),
              answerToAgent(jdbc, campaign.id(), from));
        });
  }

  /** By the dialer's clock; calls that were answered while nobody listened have no such time. */
  private static @Nullable Delay answerToAgent(JdbcClient jdbc, CampaignId campaign, Instant from) {
    return jdbc.sql(
            """
            select count(*) as n, coalesce(max(ms), 0) as most,
                   percentile_disc(array[0.5, 0.95, 0.99]) within group (order by ms) as parts
            from (select (extract(epoch from connected_at - answered_at) * 1000)::bigint as ms
                  from call_attempt
                  where campaign_id = :campaign and at >= :from and connected_at > answered_at) t
            """)
        .param("campaign", campaign.value())
        .param("from", Row.param(from))
        .query((row, _) -> {
          if (row.getLong("n") == 0) {
            return Optional.<Delay>empty();
          }
          Long[] parts = (Long[]) row.getArray("parts").getArray();
          return Optional.of(
              new Delay(
                  parts[0], parts[1], parts[2], row.getLong("most"), row.getLong("n"), from));
        })
        .single()
        .orElse(null);
  }

  private static TodayFigures today(JdbcClient jdbc, Campaign campaign, Instant from) {
    Map<String, Integer> outcomes = new HashMap<>();
    jdbc.sql(
            """
            select outcome, count(*) as n from call_attempt
            where campaign_id = :campaign and at >= :from and outcome is not null
            group by outcome
            """)
        .param("campaign", campaign.id().value())
        .param("from", Row.param(from))
        .query(row -> {
          outcomes.put(Row.text(row, "outcome"), row.getInt("n"));
        });
    return jdbc.sql(PostgresCampaignFigures.DAY)
        .param("campaign", campaign.id().value())
        .param("from", Row.param(from))
        .param("successes", PostgresCampaignFigures.successes(campaign))
        .query((row, _) ->
            new TodayFigures(
                row.getInt("attempts"),
                outcomes,
                row.getInt("answered"),
                row.getInt("connected"),
                row.getInt("abandoned"),
                row.getInt("results")))
        .single();
  }

  private static List<DispositionCount> dispositions(
      JdbcClient jdbc, Campaign campaign, Instant from) {
    return jdbc.sql(
            """
            select disposition, count(*) as n from disposition
            where campaign_id = :campaign and last and at >= :from
            group by disposition order by n desc, disposition
            """)
        .param("campaign", campaign.id().value())
        .param("from", Row.param(from))
        .query((row, _) -> {
          String key = Row.text(row, "disposition");
          Optional<Disposition> item = campaign.leadRules().catalogue().find(key);
          Text label = item.map(i -> Text.of(i.label())).orElseGet(() -> Text.same(key));
          return new DispositionCount(key, label, row.getInt("n"));
        })
        .list();
  }

  /** Leads over the whole life of the campaign, each counted once on each step. */
  private static Funnel funnel(JdbcClient jdbc, Campaign campaign, LeadFigures leads) {
    return jdbc.sql(
            """
            select
              (select count(distinct lead_id) from call_attempt
               where campaign_id = :campaign and dialed_at is not null) as attempted,
              (select count(distinct lead_id) from call_attempt
               where campaign_id = :campaign and outcome in ('CONNECTED', 'ABANDONED'))
                as answered,
              (select count(distinct lead_id) from disposition
               where campaign_id = :campaign and last and disposition = any(:talks)) as contact,
              (select count(distinct lead_id) from disposition
               where campaign_id = :campaign and last and disposition = any(:successes)) as result
            """)
        .param("campaign", campaign.id().value())
        .param("talks", talks(campaign))
        .param("successes", PostgresCampaignFigures.successes(campaign))
        .query((row, _) ->
            new Funnel(
                leads.total(),
                row.getInt("attempted"),
                row.getInt("answered"),
                row.getInt("contact"),
                row.getInt("result")))
        .single();
  }

  private static String[] talks(Campaign campaign) {
    return campaign.leadRules().catalogue().all()
        .filter(Disposition::talked)
        .map(Disposition::key)
        .toArray(String[]::new);
  }

  private static Series series(JdbcClient jdbc, CampaignId campaign, Instant from, Instant now) {
    int steps = (int) (Duration.between(from, now).toMinutes() / STEP_MINUTES) + 1;
    List<Integer> attempts = zeros(steps);
    List<Integer> answered = zeros(steps);
    jdbc.sql(
            """
            select floor(extract(epoch from at - :from) / 60 / :step)::int as step,
                   count(*) filter (where dialed_at is not null) as attempts,
                   count(*) filter (where outcome in ('CONNECTED', 'ABANDONED')) as answered
            from call_attempt where campaign_id = :campaign and at >= :from
            group by 1
            """)
        .param("campaign", campaign.value())
        .param("from", Row.param(from))
        .param("step", STEP_MINUTES)
        .query(row -> {
          int step = Math.clamp(row.getInt("step"), 0, steps - 1);
          attempts.set(step, row.getInt("attempts"));
          answered.set(step, row.getInt("answered"));
        });
    return new Series(from, STEP_MINUTES, attempts, answered);
  }

  private static List<Integer> zeros(int count) {
    return new ArrayList<>(java.util.Collections.nCopies(count, 0));
  }

  private static List<QuotaCount> quotas(JdbcClient jdbc, CampaignId campaign) {
    return jdbc.sql(
            """
            select segment, target, counted from quota
            where campaign_id = :campaign and target is not null order by segment
            """)
        .param("campaign", campaign.value())
        .query((row, _) ->
            new QuotaCount(Row.text(row, "segment"), row.getInt("target"), row.getInt("counted")))
        .list();
  }

  private static @Nullable PilotCount pilot(Campaign campaign, Funnel funnel) {
    return campaign.leadRules().pilot().isPresent()
        ? new PilotCount(campaign.leadRules().pilot().getAsInt(), funnel.attempted())
        : null;
  }
}

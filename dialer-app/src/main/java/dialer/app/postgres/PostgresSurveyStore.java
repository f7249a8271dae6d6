package dialer.app.postgres;

import dialer.app.postgres.Database.Owned;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.QuotaPlan;
import dialer.campaigns.survey.SurveyResponse;
import dialer.campaigns.survey.SurveyResponse.Ending;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questionnaires, responses and quotas as rows; a campaign's responses are counted one by one. */
public final class PostgresSurveyStore implements SurveyStore {

  private final Database database;
  private final Json json;

  public PostgresSurveyStore(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void save(Questionnaire questionnaire) {
    try {
      database.of(
          Owned.campaign(questionnaire.campaign()),
          jdbc ->
              jdbc.sql(
                      """
                      insert into questionnaire (campaign_id, version, client_id, content)
                      values (:campaign, :version, current_client(), :content::jsonb)
                      """)
                  .param("campaign", questionnaire.campaign().value())
                  .param("version", questionnaire.version())
                  .param("content", json.write(questionnaire))
                  .update());
    } catch (DuplicateKeyException e) {
      throw new IllegalStateException(
          "version " + questionnaire.version() + " of this questionnaire exists already", e);
    }
  }

  @Override
  public Optional<Questionnaire> questionnaire(CampaignId campaign) {
    return database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    select content from questionnaire where campaign_id = :campaign
                    order by version desc limit 1
                    """)
                .param("campaign", campaign.value())
                .query((row, _) -> questionnaire(row))
                .optional());
  }

  @Override
  public Optional<Questionnaire> questionnaire(CampaignId campaign, int version) {
    return database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    select content from questionnaire
                    where campaign_id = :campaign and version = :version
                    """)
                .param("campaign", campaign.value())
                .param("version", version)
                .query((row, _) -> questionnaire(row))
                .optional());
  }

  @Override
  public void savePlan(CampaignId campaign, QuotaPlan plan) {
    database.of(
        Owned.campaign(campaign),
        jdbc -> {
          ImportJobs.lockCampaign(jdbc, campaign);
          jdbc.sql("update quota set target = null where campaign_id = :campaign")
              .param("campaign", campaign.value())
              .update();
          plan.targets().forEach((segment, target) -> saveTarget(jdbc, campaign, segment, target));
          return plan;
        });
  }

  @Override
  public QuotaPlan plan(CampaignId campaign) {
    return database.of(Owned.campaign(campaign), jdbc -> plan(jdbc, campaign));
  }

  @Override
  public Stored store(SurveyResponse response) {
    return database.of(Owned.campaign(response.campaign()), jdbc -> store(jdbc, response));
  }

  @Override
  public Map<String, Integer> quotaCounts(CampaignId campaign) {
    return database.of(Owned.campaign(campaign), jdbc -> counts(jdbc, campaign));
  }

  @Override
  public List<SurveyResponse> responses(CampaignId campaign, Instant after, int max) {
    return database.of(
        Owned.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    select * from survey_response where campaign_id = :campaign and at > :after
                    order by at, attempt_id limit :max
                    """)
                .param("campaign", campaign.value())
                .param("after", Columns.param(after))
                .param("max", max)
                .query((row, _) -> response(row))
                .list());
  }

  private Stored store(JdbcClient jdbc, SurveyResponse response) {
    ImportJobs.lockCampaign(jdbc, response.campaign());
    if (exists(jdbc, "attempt_id = :attempt", response)) {
      return new Stored.Before();
    }
    if (exists(
        jdbc, "campaign_id = :campaign and lead_id = :lead and ending = 'COMPLETE'", response)) {
      return new Stored.AnsweredBefore();
    }
    if (response.ending() != Ending.COMPLETE) {
      insert(jdbc, response, false);
      return new Stored.Kept();
    }
    QuotaPlan plan = plan(jdbc, response.campaign());
    boolean wanted = plan.wants(response.segment(), counts(jdbc, response.campaign()));
    insert(jdbc, response, wanted);
    return wanted ? counted(jdbc, response, plan) : new Stored.OverQuota();
  }

  private static Stored counted(JdbcClient jdbc, SurveyResponse response, QuotaPlan plan) {
    jdbc.sql(
            """
            insert into quota as q (campaign_id, segment, client_id, counted)
            values (:campaign, :segment, current_client(), 1)
            on conflict (campaign_id, segment) do update set counted = q.counted + 1
            """)
        .param("campaign", response.campaign().value())
        .param("segment", response.segment())
        .update();
    Map<String, Integer> counts = counts(jdbc, response.campaign());
    return new Stored.Counted(!plan.wants(response.segment(), counts), plan.full(counts));
  }

  private static boolean exists(JdbcClient jdbc, String condition, SurveyResponse response) {
    return !jdbc.sql(
            "select 1 from survey_response where "
                + condition
                + " and :attempt::uuid is not null and :campaign::uuid is not null"
                + " and :lead::uuid is not null")
        .param("attempt", response.attempt().value())
        .param("campaign", response.campaign().value())
        .param("lead", response.lead().value())
        .query()
        .listOfRows()
        .isEmpty();
  }

  private void insert(JdbcClient jdbc, SurveyResponse response, boolean counted) {
    Map<String, String> answers = new HashMap<>();
    response.answers().forEach((key, answer) -> answers.put(key, json.write(Answer.class, answer)));
    jdbc.sql(
            """
            insert into survey_response (attempt_id, client_id, campaign_id, lead_id, version,
                                         segment, answers, ending, counted, at)
            select :attempt, current_client(), :campaign, :lead, :version, :segment,
                   (select coalesce(jsonb_object_agg(key, value::jsonb), '{}')
                    from jsonb_each_text(:answers::jsonb)), :ending, :counted, :at
            """)
        .param("attempt", response.attempt().value())
        .param("campaign", response.campaign().value())
        .param("lead", response.lead().value())
        .param("version", response.version())
        .param("segment", response.segment())
        .param("answers", json.write(answers))
        .param("ending", response.ending().name())
        .param("counted", counted)
        .param("at", Columns.param(response.at()))
        .update();
  }

  private static void saveTarget(JdbcClient jdbc, CampaignId campaign, String segment, int target) {
    jdbc.sql(
            """
            insert into quota (campaign_id, segment, client_id, target)
            values (:campaign, :segment, current_client(), :target)
            on conflict (campaign_id, segment) do update set target = excluded.target
            """)
        .param("campaign", campaign.value())
        .param("segment", segment)
        .param("target", target)
        .update();
  }

  private static QuotaPlan plan(JdbcClient jdbc, CampaignId campaign) {
    return new QuotaPlan(bySegment(jdbc, campaign, "target", "target is not null"));
  }

  private static Map<String, Integer> counts(JdbcClient jdbc, CampaignId campaign) {
    return bySegment(jdbc, campaign, "counted", "counted > 0");
  }

  private static Map<String, Integer> bySegment(
      JdbcClient jdbc, CampaignId campaign, String column, String condition) {
    Map<String, Integer> found = new HashMap<>();
    jdbc.sql(
            "select segment, %s from quota where campaign_id = :campaign and %s"
                .formatted(column, condition))
        .param("campaign", campaign.value())
        .query(row -> {
          found.put(Columns.text(row, "segment"), row.getInt(column));
        });
    return found;
  }

  private Questionnaire questionnaire(ResultSet row) throws SQLException {
    return json.read(Columns.text(row, "content"), Questionnaire.class);
  }

  private SurveyResponse response(ResultSet row) throws SQLException {
    return new SurveyResponse(
        new AttemptId(Columns.id(row, "attempt_id")),
        new LeadId(Columns.id(row, "lead_id")),
        new CampaignId(Columns.id(row, "campaign_id")),
        row.getInt("version"),
        Columns.text(row, "segment"),
        json.readMap(Columns.text(row, "answers"), Answer.class),
        Ending.valueOf(Columns.text(row, "ending")),
        Columns.at(row, "at"));
  }
}

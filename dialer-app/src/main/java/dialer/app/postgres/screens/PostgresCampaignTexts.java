package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.Json;
import dialer.compliance.call.CampaignId;
import dialer.ui.manager.CampaignTexts;
import java.util.Optional;

/** What agents read and say, one {@code jsonb} value for each campaign. */
public final class PostgresCampaignTexts implements CampaignTexts {

  private final Database database;
  private final Json json;

  public PostgresCampaignTexts(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Optional<Texts> textsOf(CampaignId campaign) {
    return database.of(
        Owners.campaign(campaign),
        jdbc ->
            jdbc.sql("select texts from campaign_texts where campaign_id = :id")
                .param("id", campaign.value())
                .query(String.class)
                .optional()
                .map(text -> json.read(text, Texts.class)));
  }

  @Override
  public void save(CampaignId campaign, Texts texts) {
    database.of(
        Owners.campaign(campaign),
        jdbc ->
            jdbc.sql(
                    """
                    insert into campaign_texts (campaign_id, client_id, texts)
                    values (:id, current_client(), :texts::jsonb)
                    on conflict (campaign_id) do update
                      set texts = excluded.texts, saved_at = clock_timestamp()
                    """)
                .param("id", campaign.value())
                .param("texts", json.write(texts))
                .update());
  }
}

package dialer.app.smoke;

import dialer.app.box.Parts;
import dialer.app.box.SampleMessages;
import dialer.app.box.TelephoneBox;
import dialer.app.postgres.Database;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.Client;
import dialer.campaigns.campaign.Line;
import dialer.campaigns.campaign.LinesPerAgent;
import dialer.campaigns.campaign.PacingSettings;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.SpokenMessages;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.rulebook.Rulebooks;
import dialer.core.engine.PoolId;
import dialer.core.engine.TrunkId;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The one campaign of a smoke run: sales, always open, on the trunk to the network in a box. */
final class SmokeCampaign {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final PhoneNumber OURS = new PhoneNumber("+81312345601");
  private static final int MOST_LINES = 300;

  private final SmokeSetting setting;
  private final Parts parts;

  SmokeCampaign(SmokeSetting setting, Parts parts) {
    this.setting = setting;
    this.parts = parts;
  }

  /** Makes client, pool and campaign. */
  Campaign create() throws IOException {
    CampaignStore campaigns = parts.part(CampaignStore.class);
    ClientId client = new ClientId(UUID.randomUUID());
    campaigns.save(new Client(client, "Smoke run", Optional.of(OURS), ZONE, 1));
    MessageId message =
        new SampleMessages(parts.part(SpokenMessages.class)).give(client, "smoke", Locale.JAPANESE);
    Campaign campaign = settings(client, pool(), line(message));
    campaigns.create(campaign, "smoke");
    return campaign;
  }

  private Campaign settings(ClientId client, PoolId pool, Line line) {
    Campaign usual =
        CampaignDrafts.usual(
            new CampaignDrafts.Title(
                new CampaignId(UUID.randomUUID()), client, "Smoke run", CampaignKind.SALES),
            pool,
            ZONE,
            Locale.JAPANESE);
    LinesPerAgent lines =
        new LinesPerAgent(setting.linesPerAgent(), Math.max(setting.linesPerAgent(), 3));
    return new Campaign(
        usual.id(),
        usual.client(),
        usual.name(),
        usual.kind(),
        usual.state(),
        usual.language(),
        new PacingSettings(setting.mode(), lines, MOST_LINES, 5, Duration.ofSeconds(60)),
        line,
        setting.packs().isEmpty() ? List.of(Rulebooks.SANDBOX) : setting.packs(),
        usual.recording(),
        usual.staffing(),
        usual.offer(),
        usual.leadRules(),
        usual.schedule(),
        usual.version());
  }

  private Line line(MessageId message) {
    return new Line(
        setting.amd(),
        Duration.ofSeconds(20),
        List.of(OURS),
        List.of(new TrunkId(TelephoneBox.SERVER, TelephoneBox.TRUNK)),
        Optional.of(message.toString()),
        Optional.empty());
  }

  private PoolId pool() {
    return parts
        .part(Database.class)
        .asSystem(jdbc ->
            new PoolId(
                jdbc.sql("insert into agent_pool (name) values ('Smoke run') returning id")
                    .query(UUID.class)
                    .single()));
  }
}

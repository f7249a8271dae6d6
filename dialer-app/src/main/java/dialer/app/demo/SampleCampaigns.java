package dialer.app.demo;

import dialer.app.box.SampleMessages;
import dialer.app.box.TelephoneBox;
import dialer.app.box.World;
import dialer.app.runs.LiveOrders;
import dialer.campaigns.Labels;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.Client;
import dialer.campaigns.campaign.Line;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.SpokenMessages;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.QuotaPlan;
import dialer.campaigns.survey.SurveyStore;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One campaign of each kind, each with its own leads and its own pool. Made once per data folder.
 */
final class SampleCampaigns {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final int LEADS = 110;

  /** A sample: its place keeps numbers and caller ids of the three apart. */
  private record Sample(
      int place, CampaignKind kind, String client, String name, String messages) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(1, CampaignKind.SALES, "みなも天然水株式会社", "ウォーターサーバー 秋のご案内", "sales"),
          new Sample(2, CampaignKind.SATISFACTION_SURVEY, "ひかり電力株式会社", "ご利用満足度調査", "survey"),
          new Sample(3, CampaignKind.FOLLOW_UP, "さくら通販株式会社", "お届け後のフォローコール", "followup"));

  private final World world;

  SampleCampaigns(World world) {
    this.world = world;
  }

  /** All three, made if they are not there yet, prepared and started. */
  List<Campaign> ensure() throws IOException {
    List<Campaign> there =
        world.part(CampaignStore.class).clients().stream()
            .flatMap(client -> world.part(CampaignStore.class).ofClient(client.id()).stream())
            .toList();
    if (!there.isEmpty()) {
      return there;
    }
    for (Sample sample : SAMPLES) {
      make(sample);
    }
    return ensure();
  }

  private void make(Sample sample) throws IOException {
    CampaignStore campaigns = world.part(CampaignStore.class);
    ClientId client = new ClientId(UUID.randomUUID());
    PhoneNumber ours = new PhoneNumber("+8131234560" + sample.place());
    campaigns.save(new Client(client, sample.client(), Optional.of(ours), ZONE, 1));
    MessageId message =
        new SampleMessages(world.part(SpokenMessages.class))
            .give(client, sample.messages(), Locale.JAPANESE);
    Campaign campaign = settings(sample, client, line(ours, message));
    campaigns.create(campaign, "demo");
    new SampleImport(world, campaign).run(SampleLeads.csv(sample.place(), LEADS, charset(sample)));
    if (sample.kind() == CampaignKind.SATISFACTION_SURVEY) {
      ask(campaign.id());
    }
    if (sample.kind() == CampaignKind.FOLLOW_UP) {
      new SampleCases(world, campaign).open();
    }
    LiveOrders orders = world.part(LiveOrders.class);
    orders.give(campaign.id(), CampaignOrder.PREPARE, "demo");
    orders.give(campaign.id(), CampaignOrder.START, "demo");
  }

  /** One of the three files is as Excel in Japan writes it. */
  private static java.nio.charset.Charset charset(Sample sample) {
    return java.nio.charset.Charset.forName(sample.place() == 1 ? "windows-31j" : "UTF-8");
  }

  private Campaign settings(Sample sample, ClientId client, Line line) {
    Campaign usual =
        CampaignDrafts.usual(
            new CampaignDrafts.Title(
                new CampaignId(UUID.randomUUID()), client, sample.name(), sample.kind()),
            PoolId.of(world.part(dialer.ui.manager.Choices.class).poolNamed(sample.name())),
            ZONE,
            Locale.JAPANESE);
    return new Campaign(
        usual.id(),
        usual.client(),
        usual.name(),
        usual.kind(),
        usual.state(),
        usual.language(),
        usual.pacing(),
        line,
        List.of(Rulebooks.SANDBOX),
        usual.recording(),
        usual.staffing(),
        usual.offer(),
        usual.leadRules(),
        usual.schedule(),
        usual.version());
  }

  private static Line line(PhoneNumber ours, MessageId message) {
    return new Line(
        false,
        Duration.ofSeconds(20),
        List.of(ours),
        List.of(new TrunkId(TelephoneBox.SERVER, TelephoneBox.TRUNK)),
        Optional.of(message.toString()),
        Optional.empty());
  }

  private void ask(CampaignId campaign) {
    SurveyStore surveys = world.part(SurveyStore.class);
    surveys.save(
        new Questionnaire(
            campaign,
            1,
            new Labels("ご利用満足度調査", "Satisfaction survey"),
            List.of(
                new Question.Scale(
                    "satisfaction",
                    new Labels(
                        "当社のサービスにどのくらい満足していますか（0〜10）",
                        "How satisfied are you with our service, 0 to 10?"),
                    true,
                    0,
                    10,
                    List.of()),
                new Question.FreeText(
                    "why",
                    new Labels("その理由をお聞かせください", "What is the reason?"),
                    false,
                    500,
                    List.of()))));
    surveys.savePlan(campaign, new QuotaPlan(Map.of("20-39", 30, "40-59", 30, "60+", 30)));
  }
}

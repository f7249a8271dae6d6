package dialer.app.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dialer.app.box.TelephoneBox;
import dialer.app.box.World;
import dialer.app.camel.Crm;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.DeskScreens;
import dialer.app.postgres.Database;
import dialer.app.robot.RobotAccounts;
import dialer.app.robot.RobotHabits;
import dialer.app.robot.RobotTeam;
import dialer.app.robot.RobotTelephones;
import dialer.app.runs.LiveOrders;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.sandbox.FreePorts;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignStore;
import dialer.compliance.call.CampaignId;
import dialer.core.pacing.PacingMode;
import dialer.ui.security.FirstRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A client's system beside the whole application: it sends leads and events, and hears of calls.
 */
@Tag("asterisk")
class ClientSystemTest {

  @TempDir private Path folder;

  private World world;
  private Crm crm;
  private Visitor admin;
  private Visitor program;
  private Campaign campaign;

  @Test
  void aLeadSentIntoARunningCampaignIsDialedAndItsClientHearsOfIt() throws Exception {
    Optional<AsteriskTree> tree = AsteriskTree.ofThisMachine();
    assumeTrue(tree.isPresent(), "no Asterisk in " + AsteriskTree.place());
    int port = FreePorts.tcp("127.0.0.1");
    try (Crm receiver = new Crm();
        World started = World.start(setting(tree.get(), port), _ -> {})) {
      world = started;
      crm = receiver;
      admin = new Visitor(port);
      program = new Visitor(port);
      campaign = new SmokeCampaign(smoke(), world).create();
      enter();
      theWebhooksTestArrives();
      droppedLeadsComeIn();
      aDeadLetterIsReadTriedAgainAndDeleted();
      try (RobotTeam team = robots()) {
        team.join(
            new RobotAccounts(world.part(Database.class)).make(3), campaign.staffing().pool());
        order(CampaignOrder.PREPARE);
        order(CampaignOrder.START);
        aSingleLeadIsDialedAndToldAbout();
      }
      anOrderEventOpensOneCase();
      theOutboxIsSeen();
    }
  }

  private void enter() throws Exception {
    admin.get("/api/session");
    String token = world.part(FirstRun.class).token().orElseThrow();
    var session =
        admin.post(
            "/api/first-run",
            """
            {"token":"%s","loginName":"ada","displayName":"Ada","password":"correct horse battery"}
            """
                .formatted(token));
    assertThat(session.status()).as(session.text()).isEqualTo(201);
    admin.get("/api/session");
    String me = session.json().get("me").get("id").asString();
    var key = admin.post("/api/api-keys", "{\"name\":\"crm\",\"account\":\"%s\"}".formatted(me));
    assertThat(key.status()).as(key.text()).isEqualTo(201);
    program.withKey(key.json().get("secret").asString());
  }

  private void theWebhooksTestArrives() throws Exception {
    var made =
        admin.post(
            "/api/webhooks",
            """
            {"url":"%s","events":["ATTEMPT","DISPOSITION","CASE"],"client":null}
            """
                .formatted(crm.url()));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String id = made.json().get("webhook").get("id").asString();
    JsonNode result = admin.post("/api/webhooks/" + id + "/test", "{}").json();
    assertThat(result.get("status").asInt()).as(result.toString()).isEqualTo(204);
    assertThat(crm.events()).containsExactly("test");
  }

  private void droppedLeadsComeIn() throws Exception {
    drop("first.csv", "氏名,電話番号\n千代,090-1200-0100\n花子,090-1200-0200\n");
    soon().until(() -> rows("select id from lead").size() == 2);
  }

  private void aDeadLetterIsReadTriedAgainAndDeleted() throws Exception {
    drop("broken.csv", "氏名,色\n千代,青\n");
    soon().until(() -> !letters().isEmpty());
    String id = letters().getFirst().get("id").asString();
    var payload = admin.get("/api/dead-letters/" + id + "/payload");
    assertThat(payload.status()).isEqualTo(200);
    assertThat(payload.text()).contains("broken.csv");
    assertThat(admin.post("/api/dead-letters/" + id + "/retry", "{}").status()).isEqualTo(202);
    soon().until(() -> !letters().isEmpty() && letters().getFirst().get("attempts").asInt() == 2);
    assertThat(admin.delete("/api/dead-letters/" + id).status()).isEqualTo(204);
    assertThat(letters()).isEmpty();
  }

  private void aSingleLeadIsDialedAndToldAbout() throws Exception {
    var made =
        program.post(
            "/api/campaigns/" + campaign.id() + "/leads",
            """
            {"externalId":"crm-77","familyName":"髙橋","givenName":"花子",
             "numbers":[{"number":"090-1300-0300","type":"MOBILE"}]}
            """);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String lead = made.json().get("lead").asString();
    soon()
        .until(() -> rows("select id from call_attempt where lead_id = '" + lead + "'").size() > 0);
    soon().until(() -> crm.messages().stream().anyMatch(m -> isAbout(m, "ATTEMPT", "crm-77")));
    assertThat(crm.messages()).noneMatch(m -> m.body().contains("9013000300"));
  }

  private void anOrderEventOpensOneCase() throws Exception {
    CampaignId followUp = new CampaignId(UUID.randomUUID());
    world
        .part(CampaignStore.class)
        .create(
            CampaignDrafts.usual(
                new CampaignDrafts.Title(
                    followUp, campaign.client(), "After delivery", CampaignKind.FOLLOW_UP),
                campaign.staffing().pool(),
                campaign.schedule().zone(),
                Locale.JAPANESE),
            "ada");
    String event =
        """
        {"externalId":"order-1","kind":"order_shipped","leadExternalId":"crm-77","campaign":"%s",
         "dueAt":"%s"}
        """
            .formatted(followUp, "2026-12-01T01:00:00.000Z");
    assertThat(program.post("/api/events/order", event).status()).isEqualTo(202);
    assertThat(program.post("/api/events/order", event).status()).isEqualTo(202);
    assertThat(rows("select id from follow_up_case")).hasSize(1);
    assertThat(rows("select id from lead where campaign_id = '" + followUp + "'")).hasSize(1);
    soon().until(() -> crm.messages().stream().anyMatch(m -> isAbout(m, "CASE", "crm-77")));
    var nobody = event.replace("crm-77", "nobody").replace("order-1", "order-2");
    assertThat(program.post("/api/events/order", nobody).status()).isEqualTo(422);
  }

  private void theOutboxIsSeen() throws Exception {
    JsonNode parts = admin.get("/api/health").json().get("parts");
    assertThat(parts.toString()).contains("\"name\":\"outbox\"");
    assertThat(admin.get("/actuator/prometheus").text()).contains("dialer_outbox_waiting");
    try (Stream<Path> files = Files.walk(folder.resolve("world/out"))) {
      Path lines = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      assertThat(Files.readString(lines)).contains("crm-77");
    }
  }

  private static boolean isAbout(Crm.Message message, String kind, String externalId) {
    return message.body().contains("\"kind\":\"" + kind + "\"")
        && message.body().contains("\"externalId\": \"" + externalId + "\"");
  }

  private List<JsonNode> letters() throws Exception {
    return admin.get("/api/dead-letters").json().get("items").valueStream().toList();
  }

  private List<UUID> rows(String sql) {
    return world
        .part(Database.class)
        .of(campaign.client(), jdbc -> jdbc.sql(sql).query(UUID.class).list());
  }

  private void drop(String name, String text) throws IOException {
    Path file = folder.resolve("world/drop/" + campaign.id() + "/" + name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void order(CampaignOrder order) {
    world.part(LiveOrders.class).order(campaign.id(), order, "ada");
  }

  private RobotTeam robots() {
    return new RobotTeam(
        world.part(AgentDesks.class),
        world.part(DeskScreens.class),
        new RobotHabits(
            RobotHabits.Desk.of(world), RobotHabits.Pace.brisk(), InstantSource.system()),
        RobotTelephones.on(world.telephones()));
  }

  private World.Setting setting(AsteriskTree tree, int port) {
    return new World.Setting(
        folder.resolve("world"),
        tree,
        Optional.of(port),
        Duration.ZERO,
        new World.TrunkLoad(20, 10),
        new TelephoneBox.Talk(1, 2));
  }

  private SmokeSetting smoke() {
    return new SmokeSetting(
        folder,
        3,
        60,
        PacingMode.PROGRESSIVE,
        1,
        false,
        List.of(),
        Optional.<Instant>empty(),
        Optional.empty());
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60));
  }
}

package dialer.app.inbound;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dialer.app.box.TelephoneBox;
import dialer.app.box.World;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.AgentSessions.Session;
import dialer.app.desk.DeskScreens;
import dialer.app.postgres.Database;
import dialer.app.robot.RobotAccounts;
import dialer.app.robot.RobotHabits;
import dialer.app.robot.RobotTeam;
import dialer.app.robot.RobotTelephones;
import dialer.app.runs.LiveOrders;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.sound.Waveform;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignChange;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.lead.NumberType;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.MessageKind;
import dialer.campaigns.message.MessageSound;
import dialer.campaigns.message.SoundReading;
import dialer.campaigns.message.SpokenMessage;
import dialer.campaigns.message.SpokenMessages;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.agent.AgentEvent;
import dialer.core.engine.PoolId;
import dialer.core.engine.ScreenEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A whole world with a campaign, its messages and one robot agent. */
final class PracticeFloor implements AutoCloseable {

  static final PhoneNumber OURS = new PhoneNumber("+81312345601");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final World world;
  final ClientId client = new ClientId(UUID.randomUUID());
  final List<ScreenEvent> shown = new CopyOnWriteArrayList<>();
  private final Path folder;
  private Optional<RobotTeam> team = Optional.empty();

  /** Skips the test, visibly, where there is no Asterisk. */
  PracticeFloor() throws Exception {
    Optional<AsteriskTree> tree = AsteriskTree.ofThisMachine();
    assumeTrue(tree.isPresent(), "no Asterisk in " + AsteriskTree.place());
    folder = Files.createTempDirectory("floor");
    world =
        World.start(
            new World.Setting(
                folder,
                tree.get(),
                Optional.empty(),
                Duration.ZERO,
                new World.TrunkLoad(30, 10),
                new TelephoneBox.Talk(60, 90)),
            step -> {});
    world.part(DeskScreens.class).listen(shown::add);
  }

  Instant now() {
    return InstantSource.system().instant();
  }

  Database database() {
    return world.part(Database.class);
  }

  PoolId pool(String name) {
    return database()
        .asSystem(jdbc ->
            new PoolId(
                jdbc.sql("insert into agent_pool (name) values (:name) returning id")
                    .param("name", name)
                    .query(UUID.class)
                    .single()));
  }

  /** A message that is a pure tone: what was heard can be told from anything else. */
  SpokenMessage tone(MessageKind kind, double hertz, double seconds) {
    byte[] wav = new Waveform().tone(seconds, hertz).wav();
    MessageSound sound = ((SoundReading.Readable) MessageSound.read(wav)).sound();
    SpokenMessage message =
        new SpokenMessage(
            new MessageId(UUID.randomUUID()),
            client,
            kind,
            Locale.JAPANESE,
            "a tone of " + hertz,
            new SpokenMessage.Sound(sound.name(), sound.length()),
            new SpokenMessage.Saved("ada", now()));
    world.part(SpokenMessages.class).save(message, sound.wav());
    return message;
  }

  void create(Campaign campaign) {
    world.part(CampaignStore.class).create(campaign, "ada");
  }

  /** A trunk just made is told to be there a moment later: until then nothing can be prepared. */
  void start(Campaign campaign) throws Exception {
    await(
        "a campaign that can be prepared",
        () -> asked(campaign, CampaignOrder.PREPARE) instanceof CampaignChange.Changed);
    order(campaign, CampaignOrder.START);
  }

  private CampaignChange asked(Campaign campaign, CampaignOrder order) {
    return world.part(LiveOrders.class).order(campaign.id(), order, "ada").orElseThrow();
  }

  CampaignChange order(Campaign campaign, CampaignOrder order) {
    CampaignChange change = asked(campaign, order);
    if (!(change instanceof CampaignChange.Changed)) {
      throw new AssertionError(order + ": " + change);
    }
    return change;
  }

  LeadId lead(Campaign campaign, PhoneNumber number, String segment) {
    Lead lead =
        new Lead(
            new LeadId(UUID.randomUUID()),
            client,
            campaign.id(),
            new LeadListId(UUID.randomUUID()),
            LeadPerson.named("Chiyo"),
            List.of(LeadNumber.imported(0, number, NumberType.MOBILE)),
            Set.of(),
            100,
            segment,
            Map.of(),
            LeadProgress.fresh(now().minusSeconds(60)));
    world.part(LeadStore.class).add(lead, DuplicatePolicy.KEEP);
    return lead.id();
  }

  /** One robot joins and says ready. */
  Session agent(PoolId pool) throws Exception {
    RobotTeam made =
        new RobotTeam(
            world.part(AgentDesks.class),
            world.part(DeskScreens.class),
            new RobotHabits(
                RobotHabits.Desk.of(world),
                new RobotHabits.Pace(Duration.ofMillis(10), PATIENCE, Duration.ofMillis(500)),
                InstantSource.system()),
            RobotTelephones.on(world.telephones()));
    team = Optional.of(made);
    made.join(new RobotAccounts(database()).make(1), pool);
    return world.part(AgentDesks.class).live().getFirst();
  }

  void pause(Session agent) {
    world.part(AgentDesks.class).tell(new AgentEvent.WentPaused(agent.id(), now(), "lunch"));
  }

  void ready(Session agent) {
    world.part(AgentDesks.class).tell(new AgentEvent.WentReady(agent.id(), now()));
  }

  void hangUp(Session agent) {
    world.part(AgentDesks.class).tell(new AgentEvent.HungUpCall(agent.id(), now()));
  }

  /** Waits until it is true; says what it waited for if it never is. */
  static void await(String what, Callable<Boolean> truth) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!truth.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + PATIENCE + ": " + what);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** One text of one row, or empty. */
  String text(String sql, Object value) {
    return database()
        .of(
            client,
            jdbc -> jdbc.sql(sql).param("value", value).query(String.class).optional().orElse(""));
  }

  @Override
  public void close() throws Exception {
    team.ifPresent(RobotTeam::close);
    world.close();
    try (var all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}

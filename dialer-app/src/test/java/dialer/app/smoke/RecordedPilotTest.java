package dialer.app.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dialer.app.box.TelephoneBox;
import dialer.app.box.World;
import dialer.app.box.WorldImport;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.DeskScreens;
import dialer.app.postgres.Database;
import dialer.app.recordings.RecordingFolders;
import dialer.app.recordings.WavFile;
import dialer.app.robot.RobotAccounts;
import dialer.app.robot.RobotHabits;
import dialer.app.robot.RobotTeam;
import dialer.app.robot.RobotTelephones;
import dialer.app.runs.LiveOrders;
import dialer.asterisk.network.NetworkLeg;
import dialer.asterisk.network.NetworkRecords;
import dialer.asterisk.process.AsteriskTree;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.campaign.RecordingPolicy.Consent;
import dialer.campaigns.disposition.DispositionJournal;
import dialer.core.pacing.PacingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pilot whose conversations are recorded, on real servers and a real Asterisk. */
@Tag("asterisk")
class RecordedPilotTest {

  private static final int PILOT = 6;

  /** Who hangs up within this may have said nothing; milliseconds. */
  private static final int LONG_ENOUGH = 2_000;

  private static final World.TrunkLoad TRUNK = new World.TrunkLoad(50, 10);

  @TempDir private Path folder;

  private record Kept(UUID attempt, String sha256, long ms, Instant startedAt, String server) {}

  @Test
  void pilotDialsItsLeadsOnlyAndEveryConversationIsKeptWithItsHash() throws Exception {
    Optional<AsteriskTree> tree = AsteriskTree.ofThisMachine();
    assumeTrue(tree.isPresent(), "no Asterisk in " + AsteriskTree.place());
    World.Setting setting =
        new World.Setting(
            folder.resolve("world"),
            tree.get(),
            Optional.empty(),
            Duration.ZERO,
            TRUNK,
            new TelephoneBox.Talk(2, 4));
    try (World world = World.start(setting, step -> {})) {
      Campaign campaign = campaign(world);
      try (RobotTeam team = team(world)) {
        RobotAccounts accounts = new RobotAccounts(world.part(Database.class));
        team.join(accounts.make(3), campaign.staffing().pool());
        LiveOrders orders = world.part(LiveOrders.class);
        orders.give(campaign.id(), CampaignOrder.PREPARE, "ada");
        orders.give(campaign.id(), CampaignOrder.START, "ada");
        await(() -> state(world, campaign) == CampaignState.PILOT_HOLD);
        await(() -> world.part(RecordingFolders.class).servers().stream().allMatch(this::isEmpty));
      }
      List<NetworkLeg> legs = NetworkRecords.read(world.telephones().network().records());
      assertThat(legs.stream().map(NetworkLeg::number).distinct().count()).isEqualTo(PILOT);
      everyConversationIsKept(world, campaign);
    }
  }

  private static void everyConversationIsKept(World world, Campaign campaign) throws Exception {
    List<Kept> kept = kept(world, campaign);
    assertThat(conversations(world, campaign)).isPositive().isLessThanOrEqualTo(kept.size());
    int loud = 0;
    for (Kept one : kept) {
      Path file =
          world
              .part(RecordingFolders.class)
              .find(one.server(), one.attempt(), one.startedAt())
              .orElseThrow();
      assertThat(WavFile.sha256(file)).isEqualTo(one.sha256());
      assertThat(one.ms()).isPositive();
      if (one.ms() > LONG_ENOUGH) {
        loud++;
        assertThat(loudness(file)).as("somebody is heard in %s", file).isGreaterThan(0.01);
      }
    }
    assertThat(loud).as("conversations of some seconds").isPositive();
  }

  /** Nothing is left at the top: taken in, or removed because nobody answered. */
  private boolean isEmpty(String server) {
    Path recordings = folder.resolve("world/asterisk/pbx/spool/recording");
    try (Stream<Path> files = Files.list(recordings)) {
      return files.noneMatch(Files::isRegularFile);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(server, e);
    }
  }

  private Campaign campaign(World world) throws Exception {
    Path file = folder.resolve("leads.csv");
    String[] endings = {"01", "05", "10", "03", "20", "00"};
    String rows =
        IntStream.range(0, 40)
            .mapToObj(n -> "Ada %d,090-1200-%02d%s".formatted(n, n, endings[n % endings.length]))
            .collect(Collectors.joining("\n"));
    Files.writeString(file, "name,phone\n" + rows + "\n", StandardCharsets.UTF_8);
    SmokeSetting setting =
        new SmokeSetting(
            file, 3, 1, PacingMode.POWER, 3, false, List.of(), Optional.empty(), Optional.empty());
    Campaign made = new SmokeCampaign(setting, world).create();
    Campaign campaign = recordedPilot(made);
    assertThat(world.part(CampaignStore.class).save(campaign, "ada")).isTrue();
    new WorldImport(world, campaign, "ada").run(setting.leads());
    return campaign;
  }

  private static Campaign recordedPilot(Campaign c) {
    LeadRules rules = c.leadRules();
    return new Campaign(
        c.id(),
        c.client(),
        c.name(),
        c.kind(),
        c.state(),
        c.language(),
        c.pacing(),
        c.line(),
        c.rulePacks(),
        new RecordingPolicy(Consent.WITH_NOTICE, false),
        c.staffing(),
        c.offer(),
        new LeadRules(
            rules.recycle(),
            rules.duplicates(),
            rules.catalogue(),
            OptionalInt.of(PILOT),
            rules.triggers(),
            rules.events(),
            rules.usedUp()),
        c.schedule(),
        c.version() + 1);
  }

  private static RobotTeam team(World world) {
    return new RobotTeam(
        world.part(AgentDesks.class),
        world.part(DeskScreens.class),
        new RobotHabits(
            world.part(CampaignStore.class),
            world.part(DispositionJournal.class),
            RobotHabits.Pace.brisk(),
            InstantSource.system()),
        RobotTelephones.on(world.telephones()));
  }

  private static CampaignState state(World world, Campaign campaign) {
    return world.part(CampaignStore.class).find(campaign.id()).orElseThrow().state();
  }

  private static List<Kept> kept(World world, Campaign campaign) {
    return world
        .part(Database.class)
        .asSystem(jdbc ->
            jdbc.sql("select * from recording where campaign_id = :id")
                .param("id", campaign.id().value())
                .query((row, _) ->
                    new Kept(
                        row.getObject("attempt_id", UUID.class),
                        row.getString("sha256"),
                        row.getLong("ms"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getString("server")))
                .list());
  }

  private static int conversations(World world, Campaign campaign) {
    return world
        .part(Database.class)
        .asSystem(jdbc ->
            jdbc.sql(
                    """
                    select count(*) from call_attempt
                    where campaign_id = :id and connected_at is not null
                    """)
                .param("id", campaign.id().value())
                .query(Integer.class)
                .single());
  }

  /** Root mean square of the samples, 0 to 1. */
  private static double loudness(Path wav) throws Exception {
    ByteBuffer sound = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
    sound.position(44);
    double squares = 0;
    int samples = 0;
    while (sound.remaining() >= 2) {
      double sample = sound.getShort() / 32768.0;
      squares += sample * sample;
      samples++;
    }
    return samples == 0 ? 0 : Math.sqrt(squares / samples);
  }

  private static void await(BooleanSupplier condition) {
    long patience = System.nanoTime() + Duration.ofSeconds(180).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(patience);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }
}

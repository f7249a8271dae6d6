package dialer.app.smoke;

import dialer.app.box.TelephoneBox;
import dialer.app.box.World;
import dialer.app.box.World.Progress;
import dialer.app.box.WorldImport;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.DeskScreens;
import dialer.app.pool.Pools;
import dialer.app.postgres.Database;
import dialer.app.robot.RobotAccounts;
import dialer.app.robot.RobotHabits;
import dialer.app.robot.RobotTeam;
import dialer.app.robot.RobotTelephones;
import dialer.app.runs.LiveOrders;
import dialer.app.wiring.Meters;
import dialer.asterisk.network.NetworkRecords;
import dialer.asterisk.process.AsteriskTree;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignChange;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.LaunchFinding;
import dialer.campaigns.importing.ImportPreviews;
import dialer.campaigns.importing.ImportResult;
import dialer.compliance.rulebook.RulePackError;
import dialer.compliance.rulebook.Rulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The main job without a screen: a world is made, the file imported, robots log in, the campaign
 * dials for so many seconds, the last call ends, and the network's records say what happened.
 */
public final class SmokeRun {

  private static final Duration LAST_CALL = Duration.ofSeconds(180);
  private static final World.TrunkLoad TRUNK = new World.TrunkLoad(300, 30);

  private final SmokeSetting setting;
  private final AsteriskTree tree;
  private final Progress progress;

  /** A run that has not begun. */
  public SmokeRun(SmokeSetting setting, AsteriskTree tree, Progress progress) {
    this.setting = setting;
    this.tree = tree;
    this.progress = progress;
  }

  /** Runs in that folder, which must be empty, and ends everything it started. */
  public SmokeReport run(Path folder) throws IOException, InterruptedException {
    refuseWhatCannotBegin();
    Duration ahead = ahead();
    World.Setting world =
        new World.Setting(
            folder, tree, Optional.empty(), ahead, TRUNK, new TelephoneBox.Talk(3, 12));
    try (World made = World.start(world, progress)) {
      return in(made, InstantSource.offset(InstantSource.system(), ahead));
    }
  }

  /** A wrong file or pack is told before anything is started. */
  private void refuseWhatCannotBegin() throws IOException {
    Path file = setting.leads();
    ImportPreviews.of(() -> Files.newInputStream(file), Optional.empty(), _ -> Optional.empty())
        .refusal()
        .ifPresent(refusal -> {
          throw new IllegalArgumentException(
              "--leads: %s: %s".formatted(file.getFileName(), refusal.sentence().en()));
        });
    if (!setting.packs().isEmpty() && !setting.packs().contains(Rulebooks.SANDBOX)) {
      try {
        Rulebooks.of(setting.packs());
      } catch (RulePackError e) {
        throw new IllegalArgumentException("--packs: " + e.getMessage());
      }
    }
  }

  /** How far the gate's clock is ahead of the true one. */
  private Duration ahead() {
    Instant started = InstantSource.system().instant();
    return setting.at().map(at -> Duration.between(started, at)).orElse(Duration.ZERO);
  }

  private SmokeReport in(World world, InstantSource clock)
      throws IOException, InterruptedException {
    Campaign campaign = new SmokeCampaign(setting, world).create();
    progress.say("importing " + setting.leads().getFileName());
    ImportResult imported = new WorldImport(world, campaign, "smoke").run(setting.leads());
    try (RobotTeam team = team(world, clock)) {
      progress.say("logging in " + setting.agents() + " robot agents");
      RobotAccounts accounts = new RobotAccounts(world.part(Database.class));
      team.join(accounts.make(setting.agents()), campaign.staffing().pool());
      LiveOrders orders = world.part(LiveOrders.class);
      must(orders, campaign, CampaignOrder.PREPARE);
      must(orders, campaign, CampaignOrder.START);
      progress.say("dialing for " + setting.seconds() + " s");
      TimeUnit.SECONDS.sleep(setting.seconds());
      orders.give(campaign.id(), CampaignOrder.PAUSE, "smoke");
      progress.say("waiting for the last call to end");
      awaitQuiet(world, new SmokeRows(world.part(Database.class), campaign));
    }
    return report(world, campaign, imported);
  }

  private static void must(LiveOrders orders, Campaign campaign, CampaignOrder order)
      throws IOException {
    Optional<CampaignChange> change = orders.order(campaign.id(), order, "smoke");
    if (!(change.orElse(null) instanceof CampaignChange.Changed)) {
      throw new IOException("the campaign cannot start: " + why(change));
    }
  }

  private static String why(Optional<CampaignChange> change) {
    return switch (change.orElse(null)) {
      case CampaignChange.NotReady(List<LaunchFinding> missing) ->
          missing.stream()
              .map(each -> each.check().label().en() + " " + each.facts())
              .collect(Collectors.joining("; "));
      case CampaignChange.NotNow(CampaignState state, CampaignOrder order) ->
          "it is " + state + ", which takes no " + order;
      case CampaignChange.Changed _ -> "it has";
      case null -> "it is gone";
    };
  }

  private static RobotTeam team(World world, InstantSource clock) {
    return new RobotTeam(
        world.part(AgentDesks.class),
        world.part(DeskScreens.class),
        new RobotHabits(RobotHabits.Desk.of(world), RobotHabits.Pace.brisk(), clock),
        RobotTelephones.on(world.telephones()));
  }

  private static void awaitQuiet(World world, SmokeRows rows) throws InterruptedException {
    for (long i = 0; i < LAST_CALL.toSeconds() * 2; i++) {
      boolean open = rows.attempts().stream().anyMatch(row -> row.outcome().isEmpty());
      if (!open && inFlight(world.part(Pools.class)) == 0) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private static int inFlight(Pools pools) {
    return pools.snapshots().stream()
        .flatMap(pool -> pool.campaigns().stream())
        .mapToInt(line ->
            line.authorizing()
                + line.unanswered()
                + line.waiting()
                + line.talking()
                + line.ending())
        .sum();
  }

  private SmokeReport report(World world, Campaign campaign, ImportResult imported)
      throws IOException {
    SmokeRows own = new SmokeRows(world.part(Database.class), campaign);
    List<AttemptRow> attempts = own.attempts();
    Judgement judgement =
        Judgement.of(
            NetworkRecords.read(world.telephones().network().records()), attempts, setting.amd());
    return SmokeReport.of(
        new SmokeReport.Facts(
            SmokeFigures.Rows.of(imported, own.repeatedInFile()),
            own.rejects(),
            attempts,
            judgement,
            own.refusedByRule(),
            setting.agents(),
            world.part(Meters.class).answerToAgent()));
  }
}

package dialer.app.demo;

import dialer.app.box.TelephoneBox;
import dialer.app.box.World;
import dialer.app.box.World.Progress;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.DeskScreens;
import dialer.app.postgres.Database;
import dialer.app.robot.RobotAccounts;
import dialer.app.robot.RobotHabits;
import dialer.app.robot.RobotTeam;
import dialer.app.robot.RobotTelephones;
import dialer.asterisk.process.AsteriskTree;
import dialer.campaigns.campaign.Campaign;
import dialer.ui.security.FirstRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything at work in one folder. */
public final class Demo implements AutoCloseable {

  private static final int ROBOTS_EACH = 4;
  private static final World.TrunkLoad TRUNK = new World.TrunkLoad(60, 5);

  private final World world;
  private final List<RobotTeam> teams = new ArrayList<>();

  private Demo(World world) {
    this.world = world;
  }

  /** Starts it; says each step. */
  public static Demo start(AsteriskTree tree, Path folder, int port, Progress progress)
      throws IOException, InterruptedException {
    World.Setting setting =
        new World.Setting(
            folder, tree, Optional.of(port), Duration.ZERO, TRUNK, new TelephoneBox.Talk(5, 25));
    Demo demo = new Demo(World.start(setting, progress));
    try {
      demo.bringToLife(progress);
      return demo;
    } catch (IOException | InterruptedException | RuntimeException e) {
      demo.close();
      throw e;
    }
  }

  private void bringToLife(Progress progress) throws IOException, InterruptedException {
    RobotAccounts accounts = new RobotAccounts(world.part(Database.class));
    List<Agent> agents = accounts.make(3 * ROBOTS_EACH);
    progress.say("loading a sample campaign of each kind");
    List<Campaign> campaigns = new SampleCampaigns(world).ensure();
    progress.say("logging in robot agents");
    for (int i = 0; i < campaigns.size() && (i + 1) * ROBOTS_EACH <= agents.size(); i++) {
      join(campaigns.get(i), agents.subList(i * ROBOTS_EACH, (i + 1) * ROBOTS_EACH));
    }
  }

  private void join(Campaign campaign, List<Agent> agents)
      throws IOException, InterruptedException {
    RobotTeam team =
        new RobotTeam(
            world.part(AgentDesks.class),
            world.part(DeskScreens.class),
            new RobotHabits(
                RobotHabits.Desk.of(world), RobotHabits.Pace.brisk(), InstantSource.system()),
            RobotTelephones.on(world.telephones()));
    teams.add(team);
    team.join(agents, campaign.staffing().pool());
  }

  /** The token that makes the first administrator; empty if there is one. */
  public Optional<String> firstRunToken() {
    return world.part(FirstRun.class).token();
  }

  @Override
  public void close() throws IOException {
    teams.forEach(RobotTeam::close);
    world.close();
  }
}

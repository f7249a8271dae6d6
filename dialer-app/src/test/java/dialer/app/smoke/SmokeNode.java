package dialer.app.smoke;

import dialer.app.Application;
import dialer.app.box.Parts;
import dialer.app.box.WorldImport;
import dialer.app.desk.AgentDesks;
import dialer.app.desk.AgentSessions.Credential;
import dialer.app.desk.DeskScreens;
import dialer.app.pool.Pools;
import dialer.app.postgres.Database;
import dialer.app.robot.RobotAccounts;
import dialer.app.robot.RobotHabits;
import dialer.app.robot.RobotTeam;
import dialer.app.robot.RobotTelephones;
import dialer.app.runs.LiveOrders;
import dialer.app.screens.HealthBoard;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.compliance.call.CampaignId;
import dialer.compliance.window.PinnedZones;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolSnapshot;
import dialer.core.pacing.PacingMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application as a process of its own, to be killed: takes orders on standard input, answers on
 * standard output. Its robots' telephones stand in the test's process and outlive it.
 */
public final class SmokeNode implements Parts, RobotTelephones {

  static final String MARK = "@@ ";

  private final ConfigurableApplicationContext application;
  private final Set<String> registered = ConcurrentHashMap.newKeySet();
  private final Set<String> standing = ConcurrentHashMap.newKeySet();
  private final RobotTeam team;

  private SmokeNode(ConfigurableApplicationContext application) {
    this.application = application;
    this.team =
        new RobotTeam(
            part(AgentDesks.class),
            part(DeskScreens.class),
            new RobotHabits(
                RobotHabits.Desk.of(this), RobotHabits.Pace.brisk(), InstantSource.system()),
            this);
  }

  /** Runs with the settings of that file until it is killed. */
  public static void main(String[] arguments) throws IOException {
    PinnedZones.install();
    Properties settings = new Properties();
    try (var in = Files.newBufferedReader(Path.of(arguments[0]))) {
      settings.load(in);
    }
    Map<String, Object> named = new HashMap<>();
    settings.stringPropertyNames().forEach(name -> named.put(name, settings.getProperty(name)));
    SmokeNode node =
        new SmokeNode(
            new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .properties(named)
                .run());
    say("STARTED");
    node.obey();
  }

  private static void say(String line) {
    System.out.println(MARK + line);
    System.out.flush();
  }

  private void obey() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "REGISTERED" -> registered.add(words[1]);
        case "STANDING" -> standing.add(words[1]);
        default -> Thread.ofVirtual().start(() -> answer(words));
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private void answer(String[] words) {
    try {
      say("DONE " + carryOut(words));
    } catch (IOException | InterruptedException | RuntimeException e) {
      say("FAILED " + String.join(" ", words) + ": " + e);
    }
  }

  private String carryOut(String[] words) throws IOException, InterruptedException {
    return switch (words[0]) {
      case "campaign" -> campaign(words);
      case "join" -> join(Integer.parseInt(words[1]), PoolId.of(words[2]));
      case "order" -> order(CampaignId.of(words[1]), CampaignOrder.valueOf(words[2]));
      case "sight" -> sight();
      case "explain" -> part(Pools.class).snapshots().toString().replace('\n', ' ');
      default -> throw new IllegalArgumentException("no such order");
    };
  }

  private String campaign(String[] words) throws IOException {
    SmokeSetting setting =
        new SmokeSetting(
            Path.of(words[1]),
            1,
            1,
            PacingMode.valueOf(words[2]),
            Double.parseDouble(words[3]),
            false,
            List.of(),
            Optional.empty(),
            Optional.empty());
    Campaign campaign = new SmokeCampaign(setting, this).create();
    new WorldImport(this, campaign, "ada").run(setting.leads());
    return campaign.id() + " " + campaign.staffing().pool();
  }

  private String join(int agents, PoolId pool) throws IOException, InterruptedException {
    team.join(new RobotAccounts(part(Database.class)).make(agents), pool);
    return "";
  }

  private String order(CampaignId campaign, CampaignOrder order) {
    return part(LiveOrders.class).order(campaign, order, "test").orElseThrow().toString();
  }

  /** Pools run here, agents able to work, calls in flight, parts that are down. */
  private String sight() {
    List<PoolSnapshot> pools = part(Pools.class).snapshots();
    int working =
        pools.stream()
            .flatMap(pool -> pool.agents().entrySet().stream())
            .filter(entry -> isWorking(entry.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    int flying =
        pools.stream()
            .flatMap(pool -> pool.campaigns().stream())
            .mapToInt(
                c -> c.authorizing() + c.unanswered() + c.waiting() + c.talking() + c.ending())
            .sum();
    List<String> down =
        part(HealthBoard.class).parts().stream()
            .filter(part -> part.state() == dialer.ui.events.Part.State.DOWN)
            .map(dialer.ui.events.Part::name)
            .toList();
    return "%d %d %d %s".formatted(pools.size(), working, flying, String.join(",", down)).strip();
  }

  private static boolean isWorking(AgentState state) {
    return switch (state) {
      case READY, RESERVED, ON_CALL, WRAP_UP -> true;
      case CONNECTING, PAUSED, LOGGED_OUT -> false;
    };
  }

  @Override
  public <T> T part(Class<T> type) {
    return application.getBean(type);
  }

  @Override
  public Telephone on(Credential credential, ScheduledExecutorService clock) {
    say("PHONE " + credential.endpoint() + " " + credential.secret());
    return new Outside(credential.endpoint());
  }

  @Override
  public Optional<Telephone> standing(String endpoint) {
    return standing.contains(endpoint) ? Optional.of(new Outside(endpoint)) : Optional.empty();
  }

  private final class Outside implements Telephone {
    private final String endpoint;

    private Outside(String endpoint) {
      this.endpoint = endpoint;
    }

    @Override
    public boolean registered() {
      return registered.contains(endpoint) || standing.contains(endpoint);
    }

    @Override
    public boolean inCall() {
      return registered();
    }

    @Override
    public void close() {
      say("OFF " + endpoint);
    }
  }
}

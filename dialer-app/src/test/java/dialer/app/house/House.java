package dialer.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dialer.app.box.SampleMessages;
import dialer.app.box.TelephoneBox;
import dialer.app.box.World;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.sandbox.FreePorts;
import dialer.campaigns.message.SpokenMessages;
import dialer.compliance.call.ClientId;
import dialer.ui.security.FirstRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole application in one folder, with a browser in front of it. */
final class House implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final World.TrunkLoad TRUNK = new World.TrunkLoad(20, 5);

  private final World world;
  private final Playwright playwright;
  private final Browser browser;
  private final String base;
  private final List<Visitor> visitors = new ArrayList<>();
  private final Map<String, String> oneTimes = new HashMap<>();

  private House(World world, Playwright playwright, Browser browser, String base) {
    this.world = world;
    this.playwright = playwright;
    this.browser = browser;
    this.base = base;
  }

  static boolean isPossible() {
    return AsteriskTree.ofThisMachine().isPresent() && chromium().isPresent();
  }

  static String whyNot() {
    return "needs an Asterisk in " + AsteriskTree.place() + " and Chromium in DIALER_CHROMIUM";
  }

  private static Optional<String> chromium() {
    return Optional.ofNullable(System.getenv("DIALER_CHROMIUM")).filter(path -> !path.isBlank());
  }

  static House open(Path folder) throws Exception {
    int port = FreePorts.tcp("127.0.0.1");
    World world =
        World.start(
            new World.Setting(
                folder,
                AsteriskTree.ofThisMachine().orElseThrow(),
                Optional.of(port),
                Duration.ZERO,
                TRUNK,
                new TelephoneBox.Talk(60, 120)),
            _ -> {});
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium().orElseThrow()))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking")));
    return new House(world, playwright, browser, "http://127.0.0.1:" + port);
  }

  String firstRunToken() {
    return world.part(FirstRun.class).token().orElseThrow();
  }

  Visitor visitor() {
    Visitor visitor = new Visitor(browser, base);
    visitors.add(visitor);
    return visitor;
  }

  /** What everybody sees at this moment, for people who look at a test that failed. */
  void pictures(Path there) {
    for (int i = 0; i < visitors.size(); i++) {
      if (!visitors.get(i).page.isClosed()) {
        visitors.get(i).picture(there.resolve("visitor-" + i + ".png"));
      }
    }
  }

  /** Makes an account of that role; its log-in name is the role in small letters. */
  void account(Visitor admin, String role) {
    String login = role.toLowerCase(Locale.ROOT);
    var answer =
        admin.send(
            "POST",
            "/api/users",
            Map.of(
                "loginName",
                login,
                "displayName",
                login,
                "roles",
                List.of(role),
                "clients",
                ids(admin, "/api/clients").toList(),
                "language",
                "en",
                "skills",
                List.of(),
                "active",
                true));
    oneTime(login, JSON.readTree(answer.body()).path("oneTimePassword").asString(""));
  }

  private static Stream<String> ids(Visitor who, String path) {
    return JSON.readTree(who.get(path).body())
        .valueStream()
        .map(row -> row.path("id").asString(""));
  }

  void oneTime(String login, String password) {
    oneTimes.put(login, password);
  }

  String oneTime(String login) {
    return oneTimes.get(login);
  }

  /** The only campaign there is. */
  String campaign(Visitor manager) {
    JsonNode page = JSON.readTree(manager.get("/api/campaigns").body());
    return page.path("items").path(0).path("id").asString("");
  }

  /** The test runs at any hour, and one agent at a time wants one call at a time. */
  void openAllDay(Visitor manager) {
    String path = "/api/campaigns/" + campaign(manager);
    ObjectNode settings = (ObjectNode) JSON.readTree(manager.get(path).body()).path("settings");
    settings.put("opens", "00:00").put("closes", "24:00").put("mode", "PROGRESSIVE");
    settings.put("onHolidays", true);
    settings.put("safeHarborId", message(manager));
    settings.set(
        "days", JSON.valueToTree(List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")));
    var answer = manager.send("PUT", path + "/settings", settings.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /** What is played where no agent is free in time: a campaign does not start without it. */
  private String message(Visitor manager) {
    try {
      ClientId client =
          new ClientId(UUID.fromString(ids(manager, "/api/clients").findFirst().orElseThrow()));
      return new SampleMessages(world.part(SpokenMessages.class))
          .give(client, "sales", Locale.JAPANESE)
          .value()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file of results holds that disposition; it is there when it can no longer be taken back.
   */
  void awaitResult(Visitor manager, String disposition) {
    String path = "/api/campaigns/" + campaign(manager) + "/results.csv";
    await(
        "the result " + disposition,
        () ->
            new String(manager.get(path).body(), java.nio.charset.StandardCharsets.UTF_8)
                .contains(disposition));
  }

  /** Waits at most 40 s. */
  static void await(String what, BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited 40 s for " + what).isLessThan(until);
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
  }

  @Override
  public void close() throws Exception {
    try (world;
        playwright) {
      browser.close();
    }
  }
}

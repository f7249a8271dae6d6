package dialer.app.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.HolidayCalendars;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quartz.Scheduler;

/** The calendar on two nodes that are real processes, with the product's own Quartz settings. */
class CalendarNodesTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final CampaignId CAMPAIGN = new CampaignId(UUID.randomUUID());
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<Node> nodes = new CopyOnWriteArrayList<>();
  private final List<String> rung = new CopyOnWriteArrayList<>();
  private QuartzCampaignCalendar calendar;
  private Scheduler planner;

  @BeforeEach
  void plan() throws Exception {
    planner = BellNode.scheduler(data.as("dialer_system"));
    planner.clear();
    calendar =
        new QuartzCampaignCalendar(
            planner, HolidayCalendars.none(), InstantSource.system(), Duration.ZERO);
    calendar.prepare();
  }

  @AfterEach
  void end() throws Exception {
    for (Node node : nodes) {
      node.kill();
    }
    planner.shutdown();
  }

  @Test
  void eachPromiseRingsOnceOnTwoNodes() throws Exception {
    start();
    start();
    List<LeadId> leads = IntStream.range(0, 12).mapToObj(n -> lead()).toList();
    Instant soon = now().plusSeconds(2);
    leads.forEach(lead -> calendar.planDue(CAMPAIGN, lead, soon));
    await(() -> leads.stream().allMatch(lead -> rings(lead) > 0));
    awaitLaterBell();
    assertThat(leads).allMatch(lead -> rings(lead) == 1);
  }

  @Test
  void aBellMissedWhileNoNodeWasUpRingsOnceWithinFiveSecondsOfTheRestart() throws Exception {
    Node first = start();
    LeadId lead = lead();
    Instant due = now().plusSeconds(2);
    calendar.planDue(CAMPAIGN, lead, due);
    first.kill();
    await(() -> now().isAfter(due.plusSeconds(2)));
    assertThat(rings(lead)).isZero();

    start();
    Instant restarted = now();
    await(() -> rings(lead) > 0);
    assertThat(Duration.between(restarted, now())).isLessThan(Duration.ofSeconds(5));
    awaitLaterBell();
    assertThat(rings(lead)).isEqualTo(1);
  }

  @Test
  void ticksMissedWhileNoNodeWasUpAreNotReplayed() throws Exception {
    Node first = start();
    await(() -> ticks() > 0);
    first.kill();
    Instant killed = now();
    await(() -> now().isAfter(killed.plusSeconds(6)));
    rung.clear();
    start();
    Instant restarted = now();
    await(() -> ticks() >= 3);
    long atMost = Duration.between(restarted, now()).toSeconds() + 3;
    assertThat(ticks()).isLessThanOrEqualTo(atMost);
  }

  /** A bell planned after all others has rung: what would ring twice has had its time. */
  private void awaitLaterBell() throws Exception {
    LeadId later = lead();
    calendar.planDue(CAMPAIGN, later, now().plusSeconds(3));
    await(() -> rings(later) > 0);
  }

  private long rings(LeadId lead) {
    return rung.stream().filter(("DUE " + lead)::equals).count();
  }

  private long ticks() {
    return rung.stream().filter("TICK"::equals).count();
  }

  private static LeadId lead() {
    return new LeadId(UUID.randomUUID());
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }

  private static void await(BooleanSupplier reached) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private Node start() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BellNode.class.getName(),
                data.url(),
                data.password("dialer_system"))
            .redirectErrorStream(true)
            .start();
    Node node = new Node(process, new CopyOnWriteArrayList<>());
    nodes.add(node);
    Thread.ofVirtual().start(() -> read(node));
    await(() -> node.said().contains("@@ STARTED") || !process.isAlive());
    assertThat(process.isAlive()).as(node.said().toString()).isTrue();
    return node;
  }

  private void read(Node node) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(node.process().getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        node.said().add(line);
        if (line.startsWith("@@ ")) {
          rung.add(line.substring(3));
        }
      }
    } catch (IOException killed) {
      node.said().add(killed.toString());
    }
  }

  private record Node(Process process, List<String> said) {
    void kill() throws InterruptedException {
      process.destroyForcibly();
      process.waitFor();
    }
  }
}

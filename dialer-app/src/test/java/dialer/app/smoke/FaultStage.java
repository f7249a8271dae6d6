package dialer.app.smoke;

import dialer.app.asterisk.fake.AmiTap;
import dialer.app.box.Surroundings;
import dialer.app.box.TelephoneBox;
import dialer.app.box.World;
import dialer.app.embedded.PostgresAddress;
import dialer.app.smoke.NodeProcess.PhoneBank;
import dialer.asterisk.network.NetworkLeg;
import dialer.asterisk.network.NetworkRecords;
import dialer.asterisk.process.AsteriskTree;
import dialer.core.call.CallOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/**
 * A running campaign on real servers, with the application in processes of their own, and the
 * witnesses of what happens: the network's call records and the rows of the journal.
 */
final class FaultStage implements AutoCloseable {

  static final int AGENTS = 6;

  /** Who is called: short calls of all kinds, mostly people who answer. */
  private static final String[] ENDINGS = {
    "00", "03", "05", "10", "01", "30", "00", "40", "02", "12", "05", "21"
  };

  final Surroundings around;
  final PhoneBank bank;
  NodeProcess node;
  private String campaign = "";
  private String pool = "";
  private final Optional<AmiTap> tap;
  private final List<Excuse> excuses = new ArrayList<>();

  private FaultStage(Surroundings around, NodeProcess node, PhoneBank bank, Optional<AmiTap> tap) {
    this.around = around;
    this.node = node;
    this.bank = bank;
    this.tap = tap;
  }

  /** Starts everything for so many nodes, the first of which is running. */
  static FaultStage start(Path folder, int nodes) throws IOException, InterruptedException {
    Surroundings around = surroundings(folder, nodes);
    return start(around, Optional.empty());
  }

  /** Starts everything, with a tap between the one node and Asterisk's manager interface. */
  static FaultStage tapped(Path folder) throws IOException, InterruptedException {
    Surroundings around = surroundings(folder, 1);
    return start(around, Optional.of(new AmiTap(around.telephones().server().ports().ami())));
  }

  private static FaultStage start(Surroundings around, Optional<AmiTap> tap)
      throws IOException, InterruptedException {
    PhoneBank bank = new PhoneBank();
    try {
      NodeProcess node = NodeProcess.start(around, 1, bank, tap.map(AmiTap::port));
      return new FaultStage(around, node, bank, tap);
    } catch (IOException | InterruptedException | RuntimeException e) {
      around.close();
      throw e;
    }
  }

  private static Surroundings surroundings(Path folder, int nodes)
      throws IOException, InterruptedException {
    Optional<AsteriskTree> tree = AsteriskTree.ofThisMachine();
    Assumptions.assumeTrue(tree.isPresent(), "no Asterisk in " + AsteriskTree.place());
    return Surroundings.start(
        new World.Setting(
            folder,
            tree.get(),
            Optional.of(0),
            Duration.ZERO,
            new World.TrunkLoad(60, 10),
            new TelephoneBox.Talk(3, 8)),
        nodes,
        step -> {});
  }

  /** The tap. */
  AmiTap tap() {
    return tap.orElseThrow();
  }

  /** Imports leads, logs agents in and starts a power campaign. */
  void dial(int leads) throws IOException, InterruptedException {
    dial(csv(leads, "Lead"));
  }

  /** Imports that file, logs agents in and starts a power campaign. */
  void dial(String leads) throws IOException, InterruptedException {
    Path csv = Files.writeString(around.setting().folder().resolve("leads.csv"), leads);
    String[] made = node.order("campaign " + csv + " POWER 2").split(" ");
    campaign = made[0];
    pool = made[1];
    join();
    order("PREPARE");
    order("START");
  }

  /** The robots log in, or go on where they were. */
  void join() throws IOException, InterruptedException {
    node.order("join " + AGENTS + " " + pool);
  }

  void order(String order) throws IOException, InterruptedException {
    node.order("order " + campaign + " " + order);
  }

  /** Leads whose names would be orders, if a name could be one. */
  static String hostile(int leads) {
    return csv(leads, "\"Bob\r\n\r\nAction: Originate\r\nChannel: Local/9@x ${SHELL(id)} &\"");
  }

  private static String csv(int leads, String name) {
    return "name,phone\n"
        + IntStream.range(0, leads)
            .mapToObj(n -> {
              String ending = ENDINGS[n % ENDINGS.length];
              return "%s,090-%04d-%02d%s".formatted(name, 1200 + n / 100, n % 100, ending);
            })
            .collect(Collectors.joining("\n"));
  }

  /** Waits until something is true; says what was hoped for if it never is. */
  static void until(String hoped, Duration patience, Callable<Boolean> reached) throws Exception {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!reached.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never within " + patience + ": " + hoped);
      }
      pass(Duration.ofMillis(50));
    }
  }

  /** The present moment, by the clock that the network's records are stamped with. */
  static Instant now() {
    return InstantSource.system().instant();
  }

  /** Lets time pass in which something stays broken. */
  static void pass(Duration time) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(time.toMillis());
  }

  /** Calls that the network has seen. */
  List<NetworkLeg> legs() throws IOException {
    return NetworkRecords.read(around.telephones().network().records());
  }

  /** Waits for {@code more} calls to reach the network from now on. */
  void awaitCalls(int more, Duration patience) throws Exception {
    int before = legs().size();
    try {
      until(more + " more calls", patience, () -> legs().size() >= before + more);
    } catch (AssertionError never) {
      throw new AssertionError(never.getMessage() + "; pools: " + node.order("explain"), never);
    }
  }

  /** Waits until so many people are in conversation. */
  void awaitTalks(int talks) throws Exception {
    until(
        talks + " conversations",
        Duration.ofSeconds(60),
        () -> count("select count(*) from call_attempt where state = 'CONNECTED'") >= talks);
  }

  /** Stops placing, waits until nothing is open, and judges. */
  Judgement judge() throws Exception {
    order("PAUSE");
    until(
        "every attempt has an outcome, the network no open leg",
        Duration.ofSeconds(120),
        () ->
            count("select count(*) from call_attempt where state <> 'ENDED'") == 0
                && legs().stream().allMatch(leg -> leg.endMillis().isPresent()));
    List<AttemptRow> rows = rows(attempt -> true);
    Judgement strict = Judgement.of(legs(), rows, false);
    Set<String> lost =
        rows.stream()
            .filter(row -> row.outcome().equals(Optional.of(CallOutcome.LOST)))
            .map(AttemptRow::attempt)
            .filter(this::wasLiveInAnExcuse)
            .collect(Collectors.toSet());
    Judgement settled =
        Judgement.of(
            legs().stream().filter(leg -> !lost.contains(leg.attempt())).toList(),
            rows.stream().filter(row -> !lost.contains(row.attempt())).toList(),
            false);
    return new Judgement(
        settled.seen(),
        strict.doubleDials(),
        strict.callsWithoutAttemptRow(),
        settled.wrongOutcomes(),
        strict.unfinished(),
        settled.complaints());
  }

  /** Between these instants nobody could hear how a call ended: LOST is the truth about it. */
  void excuse(Instant from, Instant to) {
    excuses.add(new Excuse(from, to));
  }

  private boolean wasLiveInAnExcuse(String attempt) {
    try {
      return legs().stream()
          .filter(leg -> leg.attempt().equals(attempt))
          .anyMatch(leg -> excuses.stream().anyMatch(excuse -> excuse.covers(leg)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Excuse(Instant from, Instant to) {
    boolean covers(NetworkLeg leg) {
      return leg.startMillis() < to.toEpochMilli()
          && leg.endMillis().orElse(Long.MAX_VALUE) > from.toEpochMilli();
    }
  }

  /** Whether somebody whose answer the network saw in that time was joined with an agent in it. */
  boolean answeredAndJoined(Instant from, Instant to) throws IOException, SQLException {
    for (NetworkLeg leg : legs()) {
      long answer = leg.answerMillis().orElse(0);
      if (answer > from.toEpochMilli() && answer < to.toEpochMilli()) {
        long joined =
            count(
                """
                select count(*) from call_attempt
                where id = '%s' and connected_at between '%s' and '%s'
                """
                    .formatted(leg.attempt(), from, to));
        if (joined > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The longest time without a new call since then, up to the newest call. */
  Duration longestSilence(Instant since) throws IOException {
    long last = since.toEpochMilli();
    long longest = 0;
    for (long start : legs().stream().mapToLong(NetworkLeg::startMillis).sorted().toArray()) {
      if (start > last) {
        longest = Math.max(longest, start - last);
        last = start;
      }
    }
    return Duration.ofMillis(longest);
  }

  /** The attempts' rows. */
  List<AttemptRow> rows(Predicate<AttemptRow> which) throws SQLException {
    List<AttemptRow> rows = new ArrayList<>();
    try (Connection connection = connect();
        ResultSet found =
            connection
                .createStatement()
                .executeQuery("select id, dialed_at, outcome from call_attempt")) {
      while (found.next()) {
        rows.add(
            new AttemptRow(
                found.getString(1),
                found.getString(2) != null,
                Optional.ofNullable(found.getString(3)).map(CallOutcome::valueOf)));
      }
    }
    return rows.stream().filter(which).toList();
  }

  /** The one number that a query gives. */
  long count(String sql) throws SQLException {
    try (Connection connection = connect();
        ResultSet found = connection.createStatement().executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    PostgresAddress address = around.servers().postgres().address();
    return DriverManager.getConnection(
        address.url(PostgresAddress.DATABASE), "postgres", address.password("postgres"));
  }

  @Override
  public void close() throws Exception {
    try (around) {
      node.close();
      bank.close();
      if (tap.isPresent()) {
        tap.get().close();
      }
    }
  }
}

package dialer.campaigns.simulation.scenario;

import dialer.campaigns.simulation.AnswerRate;
import dialer.campaigns.simulation.Callees;
import dialer.campaigns.simulation.Roster;
import dialer.campaigns.simulation.Scenario;
import dialer.campaigns.simulation.TimeLaw;
import dialer.core.pacing.AbandonLimit;
import dialer.core.pacing.PacingMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * A scenario as it was written down (YAML 1.2); {@code docs/pacing.md} explains every field.
 *
 * @param name what tables and JSON call it
 * @param hours how long calls are placed
 * @param roster who serves
 * @param callees who is called
 * @param ring how long a call rings at most
 * @param detectsMachines whether machine detection listens to each answer
 * @param lines lines in all
 * @param callsPerSecond calls in a second
 * @param leads how many; 0: as many as the day can use
 * @param limit how many answered calls may be abandoned
 */
public record ScenarioFile(
    String name,
    Duration hours,
    Roster roster,
    Callees callees,
    Duration ring,
    boolean detectsMachines,
    int lines,
    double callsPerSecond,
    int leads,
    AbandonLimit limit) {

  private static final TimeLaw PREVIEW = new TimeLaw.Lognormal(8, 0.5);

  public ScenarioFile {
    if (lines < 1 || lines > 20_000 || !(callsPerSecond > 0) || leads < 0) {
      throw new IllegalArgumentException("a trunk has 1 to 20000 lines and places some calls");
    }
  }

  /**
   * Reads a file, or the shipped scenario of that name.
   *
   * @throws ScenarioError if it cannot be read, or makes no sense
   */
  public static ScenarioFile read(String fileOrName) {
    Path file = Path.of(fileOrName);
    try {
      if (Files.isReadable(file) && !Files.isDirectory(file)) {
        return of(String.valueOf(file.getFileName()), Files.readString(file));
      }
      return shipped(fileOrName);
    } catch (IOException e) {
      throw new ScenarioError(fileOrName + " cannot be read: " + e.getMessage());
    }
  }

  private static ScenarioFile shipped(String name) throws IOException {
    String resource = "/scenarios/" + name + (name.endsWith(".yaml") ? "" : ".yaml");
    try (InputStream in = ScenarioFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new ScenarioError(name + " is neither a readable file nor a shipped scenario");
      }
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Reads a text; {@code file} is how messages name it. */
  public static ScenarioFile of(String file, String text) {
    try {
      return new Compose(LoadSettings.builder().setLabel(file).build())
          .composeString(text)
          .filter(MappingNode.class::isInstance)
          .map(node -> scenario(file, new Fields(file, (MappingNode) node)))
          .orElseThrow(
              () -> new ScenarioError(file, 1, "a scenario has fields; see docs/pacing.md"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new ScenarioError(file, line, "this is not YAML: " + e.getProblem());
    }
  }

  private static ScenarioFile scenario(String file, Fields top) {
    Fields agents = top.needed("agents");
    Fields trunk = top.needed("trunk");
    Fields limit = top.needed("limit");
    double ring = top.number("ring_at_most_seconds", 25);
    if (!(ring >= 5 && ring <= 60)) {
      throw top.wrong("ring_at_most_seconds", "wants 5 to 60, not " + ring);
    }
    double hours = top.number("hours", 8);
    if (!(hours > 0 && hours <= 24)) {
      throw top.wrong("hours", "wants more than 0 and up to 24, not " + hours);
    }
    if (top.has("about")) {
      top.text("about");
    }
    ScenarioFile read =
        new ScenarioFile(
            top.text("scenario"),
            Duration.ofMillis((long) (hours * 3_600_000)),
            top.read("agents", agents, ScenarioFile::roster),
            callees(top),
            Duration.ofMillis((long) (ring * 1000)),
            top.has("machines") && top.needed("machines").has("detection"),
            whole(trunk, "lines", 1, 20_000),
            top.read("trunk", trunk, ScenarioFile::rate),
            whole(top, "leads", 0, 5_000_000),
            top.read("limit", limit, ScenarioFile::limit));
    top.finish();
    return read;
  }

  private static int whole(Fields of, String key, int least, int most) {
    int number = of.whole(key, least);
    if (number < least || number > most) {
      throw of.wrong(key, "wants " + least + " to " + most + ", not " + number);
    }
    return number;
  }

  private static double rate(Fields trunk) {
    trunk.has("lines");
    double rate = trunk.number("calls_per_second", 100);
    if (!(rate > 0 && rate <= 1000)) {
      throw trunk.wrong("calls_per_second", "wants more than 0 and up to 1000, not " + rate);
    }
    return rate;
  }

  private static AbandonLimit limit(Fields limit) {
    double share = limit.number("share");
    if (!(share >= 0 && share <= 1)) {
      throw limit.wrong("share", "wants 0 to 1, not " + share);
    }
    double days = limit.number("period_days", 30);
    if (!(days >= 1 && days <= 366)) {
      throw limit.wrong("period_days", "wants 1 to 366, not " + days);
    }
    return new AbandonLimit(share, Duration.ofHours((long) (24 * days)), limit.whole("credit", 0));
  }

  private static Roster roster(Fields agents) {
    return new Roster(
        whole(agents, "count", 1, 5000),
        agents.minutes("log_in_minutes", 5),
        agents.minutes("break_every_minutes", 120),
        agents.minutes("break_minutes", 6),
        LawFields.time(agents, "wrap_up"),
        LawFields.time(agents, "preview", PREVIEW),
        agents.parts("leaves").stream()
            .map(leave -> agents.read("leaves", leave, ScenarioFile::leave))
            .toList());
  }

  private static Roster.Leave leave(Fields leave) {
    return new Roster.Leave(
        leave.minutes("at_minute", 0), leave.number("share"), leave.minutes("minutes", 45));
  }

  private static Callees callees(Fields top) {
    AnswerRate answers = LawFields.answers(top, "answers");
    TimeLaw ring = LawFields.time(top, "ring");
    Callees.Otherwise otherwise =
        top.part("others")
            .map(part -> top.read("others", part, ScenarioFile::others))
            .orElseGet(Callees.Otherwise::rings);
    Callees.Machines machines =
        top.part("machines")
            .map(part -> top.read("machines", part, m -> machines(m, ring)))
            .orElseGet(
                () -> new Callees.Machines(ring, new TimeLaw.Fixed(8), Callees.Detection.NONE));
    return new Callees(
        answers,
        LawFields.time(top, "setup"),
        ring,
        LawFields.time(top, "talk"),
        LawFields.time(top, "patience", new TimeLaw.Fixed(3600)),
        otherwise,
        machines);
  }

  private static Callees.Otherwise others(Fields others) {
    return new Callees.Otherwise(
        others.number("machine", 0),
        others.number("busy", 0),
        others.number("invalid", 0),
        others.number("congestion", 0));
  }

  private static Callees.Machines machines(Fields machines, TimeLaw ring) {
    Callees.Detection detection =
        machines
            .part("detection")
            .map(part -> machines.read("detection", part, ScenarioFile::detection))
            .orElse(Callees.Detection.NONE);
    return new Callees.Machines(
        LawFields.time(machines, "ring", ring),
        LawFields.time(machines, "talk", new TimeLaw.Fixed(8)),
        detection);
  }

  private static Callees.Detection detection(Fields detection) {
    return new Callees.Detection(
        LawFields.time(detection, "after"),
        detection.number("missed", 0),
        detection.number("false_alarms", 0));
  }

  /** The same under another limit. */
  public ScenarioFile limitedTo(double share) {
    AbandonLimit other = new AbandonLimit(share, limit.window(), limit.credit());
    return new ScenarioFile(
        name, hours, roster, callees, ring, detectsMachines, lines, callsPerSecond, leads, other);
  }

  /**
   * The day to be simulated.
   *
   * @param linesPerAgent power only
   */
  public Scenario day(PacingMode mode, double linesPerAgent) {
    return new DayOf(this).day(mode, linesPerAgent);
  }
}

package dialer.compliance.window;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time-zone data that verdicts use, whatever Java runs them.
 *
 * <p>A JDK carries data as old as itself: 2026a still turns Vancouver's clocks back in November
 * 2026, which breaks a calling window by an hour. Ours is pinned with the sources, from 1970 on.
 * The gate reads it directly; {@link #install()} gives it to the rest of the process too. Standard
 * offsets (and so the names of summer time) are estimated; the offset itself is exact.
 */
public final class PinnedZones {

  /** The system property by which a Java process takes its zone rules from us. */
  public static final String PROPERTY = "java.time.zone.DefaultZoneRulesProvider";

  private static final String RESOURCE = "zones.txt";
  private static final Table TABLE = read();
  private static final Map<String, ZoneRules> RULES = new ConcurrentHashMap<>();

  private PinnedZones() {}

  /** The release of the time-zone database, e.g. {@code 2026f}. */
  public static String version() {
    return TABLE.version;
  }

  /** Every zone id, old names included. */
  public static Set<String> ids() {
    return Set.copyOf(TABLE.canonical.keySet());
  }

  /** The id of which an old name is another word; unknown ids give nothing. */
  public static Optional<String> canonical(String id) {
    return Optional.ofNullable(TABLE.canonical.get(id));
  }

  /** The rules of a zone; unknown ids give nothing. */
  public static Optional<ZoneRules> rules(String id) {
    return canonical(id).map(name -> RULES.computeIfAbsent(name, PinnedZones::compile));
  }

  /**
   * Makes the whole process use at least this release; to be called first of all in every start
   * path. A JDK whose own data is newer keeps it.
   *
   * @throws IllegalStateException if older rules are in force already; the message says what to do
   */
  public static void install() {
    if (System.getProperty(PROPERTY) == null && systemLoaderSees()) {
      System.setProperty(PROPERTY, PinnedZoneRulesProvider.class.getName());
    }
    String inForce = processVersion();
    if (inForce.compareTo(version()) < 0) {
      throw new IllegalStateException(
          "Time-zone data "
              + inForce
              + " of this Java is older than "
              + version()
              + "; start it with -D"
              + PROPERTY
              + "="
              + PinnedZoneRulesProvider.class.getName());
    }
  }

  /** The release that {@code java.time} uses in this process. */
  public static String processVersion() {
    return ZoneRulesProvider.getVersions("Europe/London").lastKey();
  }

  private static boolean systemLoaderSees() {
    try {
      Class.forName(
          PinnedZoneRulesProvider.class.getName(), false, ClassLoader.getSystemClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static ZoneRules compile(String id) {
    return ZoneLine.parse(Objects.requireNonNull(TABLE.lines.get(id))).rules();
  }

  private static Table read() {
    try (InputStream in = PinnedZones.class.getResourceAsStream(RESOURCE);
        var reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.US_ASCII))) {
      Table table = new Table(reader.readLine().substring("version ".length()));
      reader.lines().forEach(table::add);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Zones as written, by name; each link points to a zone. */
  private static final class Table {
    private final String version;
    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();

    Table(String version) {
      this.version = version;
    }

    void add(String line) {
      String[] parts = line.split(" ", 3);
      if (parts[0].equals("zone")) {
        canonical.put(parts[1], parts[1]);
        lines.put(parts[1], parts[2]);
      } else {
        canonical.put(parts[1], parts[2]);
      }
    }
  }
}

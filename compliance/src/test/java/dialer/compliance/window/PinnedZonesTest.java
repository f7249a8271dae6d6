package dialer.compliance.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Against a second implementation with time-zone data of its own. */
class PinnedZonesTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2028-01-01T00:00:00Z");
  private static final Duration STEP = Duration.ofHours(7);

  /**
   * The other data are 2026e; 2026f brought Cuba's decision to keep summer time over the winter.
   */
  private static final Set<String> NEWS_OF_2026F = Set.of("America/Havana", "Cuba");

  @Test
  void everyZoneHasTheSameOffsetAsInASecondImplementationOverTwoYears() {
    List<String> wrong = new ArrayList<>();
    Set<String> known = new TreeSet<>(Set.of(TimeZone.getAvailableIDs()));
    known.retainAll(PinnedZones.ids());
    known.removeAll(NEWS_OF_2026F);
    for (String id : known) {
      ZoneRules ours = PinnedZones.rules(id).orElseThrow();
      TimeZone theirs = TimeZone.getTimeZone(id, TimeZone.TIMEZONE_ICU);
      for (Instant at : instants(ours)) {
        int offset = theirs.getOffset(at.toEpochMilli()) / 1000;
        if (ours.getOffset(at).getTotalSeconds() != offset) {
          wrong.add(id + " at " + at + ": " + ours.getOffset(at) + ", not " + offset);
          break;
        }
      }
    }
    assertThat(known).hasSizeGreaterThan(550);
    assertThat(wrong).isEmpty();
  }

  /** A grid over two years, and the second before and at each change of the clock. */
  private static List<Instant> instants(ZoneRules rules) {
    List<Instant> instants = new ArrayList<>();
    for (Instant at = FIRST; at.isBefore(LAST); at = at.plus(STEP)) {
      instants.add(at);
    }
    var change = rules.nextTransition(FIRST);
    while (change != null && change.getInstant().isBefore(LAST)) {
      instants.add(change.getInstant().minusSeconds(1));
      instants.add(change.getInstant());
      change = rules.nextTransition(change.getInstant());
    }
    return instants;
  }

  @Test
  void vancouverKeepsItsSummerClockInWinterSince2026() {
    ZoneRules vancouver = PinnedZones.rules("America/Vancouver").orElseThrow();
    assertThat(vancouver.getOffset(Instant.parse("2026-12-01T04:45:00Z")).getTotalSeconds())
        .isEqualTo(-7 * 3600);
    assertThat(vancouver.getOffset(Instant.parse("2025-12-01T04:45:00Z")).getTotalSeconds())
        .isEqualTo(-8 * 3600);
  }

  @Test
  void cubaKeepsItsSummerClockInTheWinterOf2026() {
    ZoneRules havana = PinnedZones.rules("America/Havana").orElseThrow();
    assertThat(havana.getOffset(Instant.parse("2026-12-01T12:00:00Z")).getTotalSeconds())
        .isEqualTo(-4 * 3600);
  }

  @Test
  void clocksStillChangeFarInTheFuture() {
    ZoneRules chicago = PinnedZones.rules("America/Chicago").orElseThrow();
    assertThat(chicago.getOffset(Instant.parse("2060-07-01T12:00:00Z")).getTotalSeconds())
        .isEqualTo(-5 * 3600);
    assertThat(chicago.getOffset(Instant.parse("2060-12-01T12:00:00Z")).getTotalSeconds())
        .isEqualTo(-6 * 3600);
    assertThat(chicago.isDaylightSavings(Instant.parse("2026-07-01T12:00:00Z"))).isTrue();
  }

  @Test
  void thisProcessRunsOnThePinnedData() {
    PinnedZones.install();
    assertThat(PinnedZones.processVersion()).isGreaterThanOrEqualTo(PinnedZones.version());
    assertThat(java.time.ZoneId.of("America/Vancouver").getRules())
        .isEqualTo(PinnedZones.rules("America/Vancouver").orElseThrow());
  }

  @Test
  void everyZoneOfTheJdkIsKnown() {
    Set<String> missing = new TreeSet<>(java.time.ZoneId.getAvailableZoneIds());
    missing.removeAll(PinnedZones.ids());
    assertThat(missing).isEmpty();
  }

  @Test
  void anUnknownIdHasNoRules() {
    assertThat(PinnedZones.rules("Etc/Unknown")).isEmpty();
    assertThat(PinnedZones.rules("Mars/Olympus")).isEmpty();
  }
}

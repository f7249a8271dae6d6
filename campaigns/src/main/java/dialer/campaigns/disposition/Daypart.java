package dialer.campaigns.disposition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Parts of a day in which people are at home or not; a person missed in one is tried in another.
 */
enum Daypart {
  MORNING(9),
  AFTERNOON(12),
  EVENING(17);

  private final int fromHour;

  Daypart(int fromHour) {
    this.fromHour = fromHour;
  }

  static Daypart of(Instant at, ZoneId zone) {
    int hour = at.atZone(zone).getHour();
    if (hour >= EVENING.fromHour) {
      return EVENING;
    }
    return hour >= AFTERNOON.fromHour ? AFTERNOON : MORNING;
  }

  /**
   * The first instant from {@code due} on that lies in another part of the day than {@code last}.
   */
  static Instant otherThan(Instant last, Instant due, ZoneId zone) {
    return of(last, zone) == of(due, zone) ? startAfter(due, zone) : due;
  }

  private static Instant startAfter(Instant due, ZoneId zone) {
    ZonedDateTime local = due.atZone(zone);
    for (Daypart part : values()) {
      if (local.getHour() < part.fromHour && part != of(due, zone)) {
        return local.toLocalDate().atTime(part.fromHour, 0).atZone(zone).toInstant();
      }
    }
    LocalDate tomorrow = local.toLocalDate().plusDays(1);
    return tomorrow.atTime(MORNING.fromHour, 0).atZone(zone).toInstant();
  }
}

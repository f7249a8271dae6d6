package dialer.compliance.abandonment;

import dialer.compliance.rulebook.CountingPeriod;
import dialer.compliance.rulebook.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.zone.ZoneRules;

/**
 * When the counting period that holds an instant began; that instant itself belongs to the time
 * before.
 *
 * @param begin when the campaign started
 * @param zone in which days and months begin
 */
record PeriodStart(Instant begin, ZoneRules zone) {

  Instant of(CountingPeriod period, Instant now) {
    return switch (period) {
      case CountingPeriod.Rolling rolling -> minus(rolling.length(), now);
      case CountingPeriod.Successive blocks -> block(blocks.length(), now);
      case CountingPeriod.Monthly() ->
          instant(local(now).toLocalDate().withDayOfMonth(1).atStartOfDay()).minusNanos(1);
    };
  }

  private Instant minus(Span span, Instant now) {
    return switch (span) {
      case Span.Exact exact -> now.minus(exact.length());
      case Span.Calendar calendar -> instant(local(now).minus(calendar.length()));
      case Span.CalendarDays days ->
          instant(local(now).toLocalDate().minusDays(days.days() - 1L).atStartOfDay())
              .minusNanos(1);
      case Span.BusinessDays days -> throw noPeriod("business days");
      case Span.Forever() -> Instant.MIN;
    };
  }

  /** Blocks of equal length from the first second of the campaign on. */
  private Instant block(Span span, Instant now) {
    Instant start = begin;
    if (now.isBefore(begin)) {
      return begin.minusNanos(1);
    }
    while (true) {
      Instant next = plus(span, start);
      if (next.isAfter(now)) {
        return start.minusNanos(1);
      }
      start = next;
    }
  }

  private Instant plus(Span span, Instant start) {
    return switch (span) {
      case Span.Exact exact -> start.plus(positive(exact.length()));
      case Span.Calendar calendar -> instant(local(start).plus(positive(calendar.length())));
      case Span.CalendarDays days -> instant(local(start).plusDays(Math.max(1, days.days())));
      case Span.BusinessDays days -> throw noPeriod("business days");
      case Span.Forever() -> Instant.MAX;
    };
  }

  private static Duration positive(Duration length) {
    return length.isZero() ? Duration.ofDays(1) : length;
  }

  private static Period positive(Period length) {
    return length.isZero() ? Period.ofDays(1) : length;
  }

  private static IllegalArgumentException noPeriod(String what) {
    return new IllegalArgumentException(what + " are no counting period");
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), zone.getOffset(at));
  }

  private Instant instant(LocalDateTime local) {
    return local.toInstant(zone.getOffset(local));
  }
}

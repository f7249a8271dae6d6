package dialer.compliance.rulebook;

import java.time.Duration;
import java.time.Period;

/** A length of time as laws write it. */
public sealed interface Span {

  /** An exact length, e.g. {@code PT72H}. */
  record Exact(Duration length) implements Span {}

  /** Days, months or years on the callee's calendar, same time of day, e.g. {@code P60D}. */
  record Calendar(Period length) implements Span {}

  /** Whole local calendar days, the event's own day counted as the first, e.g. {@code 30CD}. */
  record CalendarDays(int days) implements Span {}

  /** Business days of the pack's calendar, the event's own day not counted, e.g. {@code 10BD}. */
  record BusinessDays(int days) implements Span {}

  /** Without end. */
  record Forever() implements Span {}
}

package dialer.compliance.rulebook;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time: ISO 8601, {@code 30CD}, {@code 10BD}, {@code forever}. */
final class Spans {

  private static final Pattern DAYS = Pattern.compile("P?(\\d{1,5})(CD|BD)");

  private Spans() {}

  static Span parse(String text) {
    Matcher days = DAYS.matcher(text);
    if (days.matches()) {
      int count = Integer.parseInt(days.group(1));
      return days.group(2).equals("CD")
          ? new Span.CalendarDays(count)
          : new Span.BusinessDays(count);
    }
    if (text.equals("forever")) {
      return new Span.Forever();
    }
    return text.startsWith("PT") ? new Span.Exact(exact(text)) : new Span.Calendar(period(text));
  }

  static Duration exact(String text) {
    try {
      Duration length = Duration.parse(text);
      if (length.isNegative()) {
        throw new IllegalArgumentException("a length of time is not negative: `" + text + "`");
      }
      return length;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("write a time as PT45S or PT24H, not `" + text + "`", e);
    }
  }

  private static Period period(String text) {
    try {
      Period length = Period.parse(text);
      if (length.isNegative()) {
        throw new IllegalArgumentException("a length of time is not negative: `" + text + "`");
      }
      return length;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "write a length as PT24H, P30D, P18M, 30CD, 10BD or forever, not `" + text + "`", e);
    }
  }
}

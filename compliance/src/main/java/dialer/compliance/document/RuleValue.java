package dialer.compliance.document;

import dialer.compliance.rulebook.AbandonRateRule;
import dialer.compliance.rulebook.AmdRule;
import dialer.compliance.rulebook.CallerIdRule;
import dialer.compliance.rulebook.CampaignProofRule;
import dialer.compliance.rulebook.CapRule;
import dialer.compliance.rulebook.ConnectLimit;
import dialer.compliance.rulebook.ConsentRule;
import dialer.compliance.rulebook.CountingPeriod;
import dialer.compliance.rulebook.DiscloseRule;
import dialer.compliance.rulebook.DutyRule;
import dialer.compliance.rulebook.Holidays;
import dialer.compliance.rulebook.KeepRule;
import dialer.compliance.rulebook.MessageRule;
import dialer.compliance.rulebook.NumberClassRule;
import dialer.compliance.rulebook.QuietRule;
import dialer.compliance.rulebook.RecordRule;
import dialer.compliance.rulebook.RegistryList;
import dialer.compliance.rulebook.RegistryRule;
import dialer.compliance.rulebook.RingRule;
import dialer.compliance.rulebook.Rule;
import dialer.compliance.rulebook.Span;
import dialer.compliance.rulebook.SuspendRule;
import dialer.compliance.rulebook.WeekHours;
import dialer.compliance.rulebook.WindowRule;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The value of a rule in one line, in the words of the packs. */
public final class RuleValue {

  private RuleValue() {}

  /** What the rule demands. */
  public static String of(Rule rule) {
    return switch (rule) {
      case WindowRule r -> hours(r.hours()) + holidays(r.holidays()) + "; guard " + r.guard();
      case CapRule r -> word(r.count()) + " at most " + r.max() + " in " + span(r.window());
      case QuietRule r ->
          span(r.length()) + " after " + (r.count() > 1 ? r.count() + " × " : "") + all(r.after());
      case RegistryRule r -> "not on " + all(r.lists().stream().map(RegistryList::name).toList());
      case ConsentRule r -> r.need() + " consent";
      case AbandonRateRule r ->
          "at most " + r.max().value() + " over " + period(r.period()) + "; " + limit(r.connect());
      case MessageRule r -> all(r.items()) + "; " + limit(r.limit());
      case RingRule r -> "at least " + r.min().map(Object::toString).orElse("-");
      case CallerIdRule r -> r.anonymous() ? "may be withheld" : "shown";
      case AmdRule r -> r.allow() ? "allowed" : "not allowed";
      case DiscloseRule r -> all(r.items());
      case RecordRule r -> r.consent();
      case KeepRule r -> lengths(r.what());
      case CampaignProofRule r -> all(r.need());
      case SuspendRule r -> all(r.regions());
      case NumberClassRule r -> "never " + all(r.deny());
      case DutyRule r -> r.task() + " after " + all(r.after());
    };
  }

  private static String hours(WeekHours hours) {
    List<String> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<String> open =
          hours.days().getOrDefault(day, List.of()).stream().map(RuleValue::interval).toList();
      String name = day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      days.add(name + " " + (open.isEmpty() ? "closed" : String.join(" and ", open)));
    }
    return merged(days);
  }

  /** Neighbors with the same hours in one phrase. */
  private static String merged(List<String> days) {
    List<String> phrases = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= days.size(); i++) {
      if (i == days.size() || !days.get(i).substring(4).equals(days.get(from).substring(4))) {
        String last = i - 1 > from ? "–" + days.get(i - 1).substring(0, 3) : "";
        phrases.add(days.get(from).substring(0, 3) + last + days.get(from).substring(3));
        from = i;
      }
    }
    return String.join(", ", phrases);
  }

  private static String interval(WeekHours.Interval interval) {
    return clock(interval.fromMinute()) + "–" + clock(interval.toMinute());
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private static String holidays(Holidays holidays) {
    return switch (holidays.as()) {
      case Holidays.As.Same() -> "";
      case Holidays.As.Closed() -> "; holidays closed";
      case Holidays.As.LikeDays like -> "; holidays like " + all(like.days());
    };
  }

  private static String span(Span span) {
    return switch (span) {
      case Span.Exact exact -> exact.length().toString();
      case Span.Calendar calendar -> calendar.length().toString();
      case Span.CalendarDays days -> days.days() + " calendar days";
      case Span.BusinessDays days -> days.days() + " business days";
      case Span.Forever() -> "for ever";
    };
  }

  private static String period(CountingPeriod period) {
    return switch (period) {
      case CountingPeriod.Rolling rolling -> "the last " + span(rolling.length());
      case CountingPeriod.Successive blocks ->
          "each " + span(blocks.length()) + " from " + blocks.from();
      case CountingPeriod.Monthly() -> "each calendar month";
    };
  }

  private static String limit(ConnectLimit limit) {
    return "within " + limit.within() + " of " + word(limit.from());
  }

  private static String lengths(Map<String, Span> what) {
    List<String> lengths = new ArrayList<>();
    new TreeMap<>(what).forEach((record, length) -> lengths.add(record + " " + span(length)));
    return String.join(", ", lengths);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String all(Collection<?> words) {
    TreeSet<String> sorted = new TreeSet<>();
    words.forEach(w -> sorted.add(w.toString().toLowerCase(Locale.ROOT)));
    return String.join(", ", sorted);
  }
}

package dialer.compliance.gate;

import dialer.compliance.call.ParsedNumber;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.PhoneNumbers;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the numbering plan says of numbers, remembered: asking it is dear. Safe from any thread. */
final class KnownNumbers {

  private static final int REMEMBERED = 200_000;

  private final Map<String, NumberClass> seen = new ConcurrentHashMap<>();

  /**
   * The class of a number.
   *
   * @param usable whether it may be dialed at all
   * @param classWord in the words of rule packs, e.g. {@code premium}; for a usable one its line
   */
  record NumberClass(boolean usable, String classWord) {}

  NumberClass of(PhoneNumber number) {
    NumberClass known = seen.get(number.e164());
    if (known != null) {
      return known;
    }
    if (seen.size() >= REMEMBERED) {
      seen.clear();
    }
    NumberClass found = find(number);
    seen.put(number.e164(), found);
    return found;
  }

  private static NumberClass find(PhoneNumber number) {
    return switch (PhoneNumbers.parse(number.e164(), "001")) {
      case ParsedNumber.Parsed parsed -> new NumberClass(true, parsed.line());
      case ParsedNumber.Unusable unusable ->
          new NumberClass(false, unusable.reason().name().toLowerCase(Locale.ROOT));
    };
  }
}

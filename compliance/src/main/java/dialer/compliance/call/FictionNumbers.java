package dialer.compliance.call;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Ranges that regulators have set aside for fiction: North America's 555-0100 to 555-0199 in every
 * area code but 900, whose numbers cost the caller money, Ofcom's drama numbers and Arcep's
 * audiovisual ones. Never assigned to anybody.
 */
final class FictionNumbers {

  private static final List<Pattern> RANGES =
      List.of(
          Pattern.compile("\\+1(?!900)[2-9]\\d{2}55501\\d{2}"),
          Pattern.compile("\\+447700900\\d{3}"),
          Pattern.compile("\\+442079460\\d{3}"),
          Pattern.compile("\\+441632960\\d{3}"),
          Pattern.compile("\\+33(19900|26191|35301|46571|53649|63998)\\d{4}"));

  private FictionNumbers() {}

  static boolean contains(String e164) {
    return RANGES.stream().anyMatch(range -> range.matcher(e164).matches());
  }
}

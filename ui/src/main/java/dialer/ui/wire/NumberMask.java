package dialer.ui.wire;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dialer.compliance.call.PhoneNumber;
import java.util.stream.Stream;

/**
 * How a telephone number is written on screens: grouped as its numbering plan does, Japanese ones
 * as in Japan; masked, its first group and last four digits stay, and where that would hide fewer
 * than three digits, fewer stay.
 */
public final class NumberMask {

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final int JAPAN = 81;
  private static final int LEAST_HIDDEN = 3;
  private static final char BULLET = '•';

  private NumberMask() {}

  /** {@code 090-••••-4821}, {@code +1 312-•••-0142}. */
  public static String masked(PhoneNumber number) {
    String grouped = grouped(number);
    int start = subscriberStart(grouped);
    int group = firstGroupEnd(grouped, start);
    return Stream.of(
            masked(grouped, group, 4),
            masked(grouped, group, 2),
            masked(grouped, Math.min(group, start + 2), 2))
        .filter(text -> hidden(text) >= LEAST_HIDDEN)
        .findFirst()
        .orElseGet(() -> masked(grouped, start, 1));
  }

  /** In clear: {@code 090-1234-4821}, {@code +1 312-555-0142}. */
  public static String grouped(PhoneNumber number) {
    try {
      Phonenumber.PhoneNumber parsed = PLANS.parse(number.e164(), null);
      boolean national = parsed.getCountryCode() == JAPAN;
      return PLANS.format(
          parsed, national ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return number.e164();
    }
  }

  /** Where the subscriber's part begins: the country's code is none of it. */
  private static int subscriberStart(String grouped) {
    return grouped.startsWith("+") ? grouped.indexOf(' ') + 1 : 0;
  }

  /** After its first group; after three digits where there is only one. */
  private static int firstGroupEnd(String grouped, int start) {
    int at = start;
    while (at < grouped.length() && Character.isDigit(grouped.charAt(at))) {
      at++;
    }
    return at == grouped.length() ? Math.min(at, start + 3) : Math.max(at, start + 1);
  }

  private static String masked(String grouped, int from, int keepLast) {
    StringBuilder text = new StringBuilder(grouped);
    int seen = 0;
    for (int i = text.length() - 1; i >= from; i--) {
      if (Character.isDigit(text.charAt(i)) && ++seen > keepLast) {
        text.setCharAt(i, BULLET);
      }
    }
    return text.toString();
  }

  private static long hidden(String masked) {
    return masked.chars().filter(c -> c == BULLET).count();
  }
}

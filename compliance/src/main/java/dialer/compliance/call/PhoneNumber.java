package dialer.compliance.call;

import java.util.regex.Pattern;

/**
 * A telephone number in E.164: a plus sign, then 7 to 15 digits, the first not zero.
 *
 * <p>{@link #toString()} is masked so that a number cannot slip into a log; use {@link #e164()}
 * where the digits are really needed (the carrier, the agent's card, the keyed index).
 */
public record PhoneNumber(String e164) {

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not an E.164 number: " + e164.length() + " characters");
    }
  }

  /** The number with all but the first three and the last two digits hidden, for logs. */
  public String masked() {
    int shown = 4;
    return e164.substring(0, shown)
        + "•".repeat(e164.length() - shown - 2)
        + e164.substring(e164.length() - 2);
  }

  @Override
  public String toString() {
    return masked();
  }
}

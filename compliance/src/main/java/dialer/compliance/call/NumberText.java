package dialer.compliance.call;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The spelling of telephone numbers, before any numbering plan is asked. */
final class NumberText {

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u3000\\u00a0\\s]+");
  private static final Pattern DASHES =
      Pattern.compile(
          "[[\\p{Pd}&&[^\\u301c\\u3030]]\\u2212\\u30fc\\uff70\\u2500\\u2501\\u2043\\u02d7]");
  private static final Pattern FLOAT = Pattern.compile("\\+?\\d+([.,]\\d+)?[eE]\\+?\\d+");
  private static final Pattern WHOLE_FLOAT = Pattern.compile("(\\d{7,})\\.0+");
  private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ()./-]*[0-9][0-9 ()./-]*");

  private NumberText() {}

  /** Full-width letters and digits made narrow, every dash a hyphen, invisible marks gone. */
  static String narrow(String text) {
    String dashed = DASHES.matcher(text).replaceAll("-");
    String narrow = Normalizer.normalize(dashed, Normalizer.Form.NFKC);
    String plain =
        INVISIBLE.matcher(DASHES.matcher(narrow).replaceAll("-")).replaceAll(" ").strip();
    return WHOLE_FLOAT.matcher(plain).replaceFirst("$1");
  }

  /** A number that a spreadsheet has rounded, e.g. {@code 9.01E+10}: its digits are lost. */
  static boolean isSpreadsheetFloat(String narrow) {
    return FLOAT.matcher(narrow).matches();
  }

  static String withoutTel(String narrow) {
    return narrow.regionMatches(true, 0, "tel:", 0, 4) ? narrow.substring(4).trim() : narrow;
  }

  /**
   * The international prefix as a plus sign. {@code 010} is one where it is dialed so (Japan) or
   * where no national number starts with zero (North America); in Korea it is a mobile number.
   */
  static String withPlus(String narrow, String region) {
    String digits = digits(narrow);
    if (narrow.startsWith("+")) {
      return narrow;
    }
    if (digits.startsWith("010")
        && (region.equals("JP") || region.equals("US") || region.equals("CA"))) {
      return "+" + digits.substring(3);
    }
    return digits.startsWith("00") ? "+" + digits.substring(2) : narrow;
  }

  static boolean isWrittenNumber(String narrow) {
    return WRITTEN.matcher(narrow).matches();
  }

  static String digits(String narrow) {
    return narrow.replaceAll("[^0-9]", "");
  }
}

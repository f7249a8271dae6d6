package dialer.compliance.call;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;

/** What the numbering plan says of a number that it knows. */
final class NumberFacts {

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  static final String NO_REGION = "001";

  private NumberFacts() {}

  /** ISO 3166-1 code; for a number of fiction the main country of its country code. */
  static String regionOf(Phonenumber.PhoneNumber number) {
    String region = PLANS.getRegionCodeForNumber(number);
    if (region != null) {
      return region;
    }
    String main = PLANS.getRegionCodeForCountryCode(number.getCountryCode());
    return main == null || main.equals("ZZ") ? NO_REGION : main;
  }

  static String lineOf(Phonenumber.PhoneNumber number) {
    return switch (PLANS.getNumberType(number)) {
      case MOBILE -> "mobile";
      case FIXED_LINE -> "fixed";
      case VOIP -> "voip";
      case TOLL_FREE -> "toll_free";
      case PREMIUM_RATE -> "premium";
      case PAGER, VOICEMAIL -> "machine";
      case FIXED_LINE_OR_MOBILE, SHARED_COST, PERSONAL_NUMBER, UAN, UNKNOWN -> "unknown";
    };
  }
}

package dialer.compliance.call;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import dialer.compliance.call.ParsedNumber.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * Emergency and other short numbers. The library's list is completed by our own: it knows 110 and
 * 119 in Japan but neither 118 (coast guard) nor 188 (consumer hotline).
 */
final class SpecialNumbers {

  private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();
  private static final Set<String> EMERGENCY_ANYWHERE =
      Set.of("110", "112", "118", "119", "911", "999");
  private static final Set<String> EMERGENCY_NANP = Set.of("988", "933", "211", "311", "811");
  private static final Set<String> EMERGENCY_JP = Set.of("188", "189", "171");
  private static final int LONGEST_SHORT = 6;

  private SpecialNumbers() {}

  /** Why these digits must not be dialed, if they are an emergency or short number. */
  static Optional<Reason> reasonOf(String digits, boolean international, String region) {
    String national = international ? withoutCountryCode(digits) : digits;
    String plan = international ? planOf(digits, region) : region;
    if (national.length() > LONGEST_SHORT) {
      return Optional.empty();
    }
    return Optional.of(isEmergency(national, plan) ? Reason.EMERGENCY : Reason.SHORT);
  }

  private static boolean isEmergency(String national, String region) {
    String bare = national.startsWith("0") ? national.substring(1) : national;
    return EMERGENCY_ANYWHERE.contains(bare)
        || own(region).contains(bare)
        || SHORT.isEmergencyNumber(national, region);
  }

  private static Set<String> own(String region) {
    return switch (region) {
      case "JP" -> EMERGENCY_JP;
      case "US", "CA" -> EMERGENCY_NANP;
      default -> Set.of();
    };
  }

  private static String withoutCountryCode(String digits) {
    return digits.substring(Math.min(countryCodeLength(digits), digits.length()));
  }

  private static String planOf(String digits, String otherwise) {
    int length = countryCodeLength(digits);
    if (length == 0) {
      return otherwise;
    }
    int code = Integer.parseInt(digits.substring(0, length));
    return PhoneNumberUtil.getInstance().getRegionCodeForCountryCode(code);
  }

  private static int countryCodeLength(String digits) {
    for (int length = 1; length <= 3 && length <= digits.length(); length++) {
      int code = Integer.parseInt(digits.substring(0, length));
      if (PhoneNumberUtil.getInstance().getSupportedCallingCodes().contains(code)) {
        return length;
      }
    }
    return 0;
  }
}

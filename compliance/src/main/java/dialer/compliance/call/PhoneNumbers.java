package dialer.compliance.call;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dialer.compliance.call.ParsedNumber.Parsed;
import dialer.compliance.call.ParsedNumber.Reason;
import dialer.compliance.call.ParsedNumber.Unusable;
import java.util.Optional;

/**
 * Reads telephone numbers as people and spreadsheets write them.
 *
 * <p>Understands full-width digits, every hyphen in use in Japan, {@code +}, {@code 00} and {@code
 * 010} before a country code, and {@code tel:}. A number is usable if the numbering plan knows it,
 * or if it lies in a range that is set aside for fiction ({@code +1 312 555 0142}): such a number
 * is well formed and is never anybody's, so dialing it harms no one and samples need it.
 */
public final class PhoneNumbers {

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  /** A plus sign and 15 digits; a plus sign and 7. */
  private static final int LONGEST = 16;

  private static final int SHORTEST = 8;

  private PhoneNumbers() {}

  /**
   * Reads one number.
   *
   * @param text as written
   * @param region ISO 3166-1 code of the country whose national form it may be in, e.g. {@code JP}
   */
  public static ParsedNumber parse(String text, String region) {
    String written = NumberText.narrow(text);
    if (written.isEmpty()) {
      return new Unusable(Reason.EMPTY);
    }
    if (NumberText.isSpreadsheetFloat(written)) {
      return new Unusable(Reason.EXCEL_FLOAT);
    }
    String dialed = NumberText.withPlus(NumberText.withoutTel(written), region);
    if (!NumberText.isWrittenNumber(dialed)) {
      return new Unusable(Reason.NOT_A_NUMBER);
    }
    return SpecialNumbers.reasonOf(NumberText.digits(dialed), dialed.startsWith("+"), region)
        .<ParsedNumber>map(Unusable::new)
        .orElseGet(() -> parsePlain(dialed, region));
  }

  /** The number in the numbering plan library's own form. */
  public static Phonenumber.PhoneNumber planned(PhoneNumber number) {
    try {
      return PLANS.parse(number.e164(), null);
    } catch (NumberParseException e) {
      return new Phonenumber.PhoneNumber();
    }
  }

  /** ISO 3166-1 code of the number's numbering plan; empty if it belongs to no country. */
  public static Optional<String> region(PhoneNumber number) {
    return Optional.of(NumberFacts.regionOf(planned(number)))
        .filter(region -> !region.equals(NumberFacts.NO_REGION));
  }

  /**
   * Why a number must never be dialed, whatever the rules say: it is an emergency, premium, short
   * or machine number, or none at all.
   */
  public static Optional<Reason> unusable(PhoneNumber number) {
    return parse(number.e164(), NumberFacts.NO_REGION) instanceof Unusable u
        ? Optional.of(u.reason())
        : Optional.empty();
  }

  private static ParsedNumber parsePlain(String dialed, String region) {
    try {
      return judge(PLANS.parse(dialed, region));
    } catch (NumberParseException e) {
      return new Unusable(
          switch (e.getErrorType()) {
            case TOO_LONG -> Reason.TOO_LONG;
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> Reason.TOO_SHORT;
            case INVALID_COUNTRY_CODE -> Reason.INVALID;
            case NOT_A_NUMBER -> Reason.NOT_A_NUMBER;
          });
    }
  }

  private static ParsedNumber judge(Phonenumber.PhoneNumber number) {
    String e164 = PLANS.format(number, PhoneNumberFormat.E164);
    if (e164.length() > LONGEST) {
      return new Unusable(Reason.TOO_LONG);
    }
    if (FictionNumbers.contains(e164)) {
      return new Parsed(new PhoneNumber(e164), NumberFacts.regionOf(number), "unknown");
    }
    return switch (PLANS.isPossibleNumberWithReason(number)) {
      case TOO_LONG -> new Unusable(Reason.TOO_LONG);
      case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> new Unusable(Reason.TOO_SHORT);
      case INVALID_COUNTRY_CODE, INVALID_LENGTH -> new Unusable(Reason.INVALID);
      case IS_POSSIBLE -> judgeByPlan(number, e164);
    };
  }

  private static ParsedNumber judgeByPlan(Phonenumber.PhoneNumber number, String e164) {
    return switch (PLANS.getNumberType(number)) {
      case PREMIUM_RATE -> new Unusable(Reason.PREMIUM);
      case PAGER, VOICEMAIL -> new Unusable(Reason.MACHINE);
      case UNKNOWN -> new Unusable(Reason.INVALID);
      case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, TOLL_FREE, SHARED_COST, VOIP ->
          usable(number, e164);
      case PERSONAL_NUMBER, UAN -> usable(number, e164);
    };
  }

  private static ParsedNumber usable(Phonenumber.PhoneNumber number, String e164) {
    if (e164.length() < SHORTEST) {
      return new Unusable(Reason.SHORT);
    }
    return new Parsed(
        new PhoneNumber(e164), NumberFacts.regionOf(number), NumberFacts.lineOf(number));
  }
}

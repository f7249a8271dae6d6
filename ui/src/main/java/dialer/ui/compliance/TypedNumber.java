package dialer.ui.compliance;

import dialer.compliance.call.ParsedNumber;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.PhoneNumbers;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A telephone number as somebody typed it. */
final class TypedNumber {

  private static final String HOME = "JP";

  private TypedNumber() {}

  /** The number; null where nothing was typed; refuses what is none. */
  static @Nullable PhoneNumber orNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : of(typed);
  }

  /** The number; refuses what is none, and says why. */
  static PhoneNumber of(String typed) {
    return switch (PhoneNumbers.parse(typed, HOME)) {
      case ParsedNumber.Parsed parsed -> parsed.number();
      case ParsedNumber.Unusable unusable ->
          throw Refusal.invalid(FieldFault.of("number", keyOf(unusable.reason())));
    };
  }

  /** Why, in the words that screens translate. */
  static String keyOf(ParsedNumber.Reason reason) {
    return switch (reason) {
      case EMPTY -> "required";
      case EMERGENCY -> "number_emergency";
      case PREMIUM -> "number_premium";
      case SHORT, TOO_SHORT -> "number_short";
      case NOT_A_NUMBER, MACHINE, INVALID, TOO_LONG, EXCEL_FLOAT -> "number_invalid";
    };
  }
}

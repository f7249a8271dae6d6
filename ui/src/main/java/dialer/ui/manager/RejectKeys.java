package dialer.ui.manager;

import dialer.campaigns.importing.ImportFault;

/** Why a row is refused, in the words that screens translate. */
public final class RejectKeys {

  private RejectKeys() {}

  /** The word. */
  public static String of(ImportFault fault) {
    return switch (fault) {
      case NO_NUMBER -> "number_missing";
      case NUMBER_FORBIDDEN -> "number_emergency";
      case NUMBER_TOO_SHORT -> "number_short";
      case NUMBER_INVALID, NUMBER_TOO_LONG -> "number_invalid";
      case NUMBER_ROUNDED -> "number_rounded";
      case BIRTH_INVALID -> "birth_invalid";
      case DUE_INVALID -> "due_invalid";
      case PRIORITY_INVALID -> "priority_invalid";
      case ZONE_INVALID -> "zone_invalid";
      case LIMIT_INVALID -> "limit_invalid";
      case CONTROL_CHARACTER, BROKEN_TEXT -> "bad_character";
      case FIELD_TOO_LONG -> "field_too_long";
      case ROW_TOO_LONG, TOO_MANY_FIELDS -> "row_too_long";
      case DUPLICATE_IN_FILE -> "duplicate_in_file";
      case DUPLICATE_IN_CAMPAIGN -> "duplicate_in_campaign";
      case UNCLOSED_QUOTE -> "unclosed_quote";
    };
  }
}

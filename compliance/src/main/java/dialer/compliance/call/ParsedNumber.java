package dialer.compliance.call;

/** What became of a text that should be a telephone number. */
public sealed interface ParsedNumber {

  /**
   * A number that can be dialed.
   *
   * @param number in E.164
   * @param region ISO 3166-1 code of its numbering plan, e.g. {@code JP}; {@code 001} for none
   * @param line mobile, fixed, voip, toll_free, unknown, as the numbering plan says
   */
  record Parsed(PhoneNumber number, String region, String line) implements ParsedNumber {}

  /** A text that must not be dialed. */
  record Unusable(Reason reason) implements ParsedNumber {}

  /** Why a text must not be dialed; the lower-case name is the key of its sentence. */
  enum Reason {
    EMPTY,
    NOT_A_NUMBER,
    EMERGENCY,
    PREMIUM,
    SHORT,
    MACHINE,
    INVALID,
    TOO_LONG,
    TOO_SHORT,
    EXCEL_FLOAT
  }
}

package dialer.asterisk.server;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Ranges that no campaign may ever dial: the last wall, in the dialplan, behind the import and the
 * gate. It is short on purpose; the import knows every country's numbering plan, this list stops
 * the expensive mistakes if everything before it fails. Emergency and short codes have no
 * international form of eight digits and fail the wall before this one.
 */
public enum ForbiddenNumbers {
  SATELLITE("8(70|8[1238])", "Inmarsat, Iridium, Globalstar and other global networks"),
  GLOBAL_PREMIUM("979", "international premium rate"),
  NORTH_AMERICA_PREMIUM("1[2-9][0-9]{2}976|1900", "900 and 976 numbers"),
  NORTH_AMERICA_SERVICE("1[2-9][0-9]{2}[2-9]11", "911, 411 and their kind behind an area code"),
  JAPAN_PREMIUM("81(990|180|570|204)", "0990, 0180, 0570 and paging 0204"),
  BRITAIN_PREMIUM("44(9|87|84|70)", "09, 087, 084 and personal numbers 070"),
  FRANCE_PREMIUM("338[19]", "081 and 089"),
  GERMANY_PREMIUM("49(900|137|180)", "0900, 0137, 0180"),
  ITALY_PREMIUM("39(89|199)", "89x and 199"),
  SPAIN_PREMIUM("34(80[367]|90[57])", "803, 806, 807, 905, 907"),
  AUSTRALIA_PREMIUM("6119", "19xx");

  private final String digits;
  private final String reason;

  ForbiddenNumbers(String digits, String reason) {
    this.digits = digits;
    this.reason = reason;
  }

  /** What the range is. */
  public String reason() {
    return reason;
  }

  /** One expression that matches every forbidden number in its form with plus sign. */
  public static String expression() {
    return Arrays.stream(values())
        .map(range -> range.digits)
        .collect(Collectors.joining("|", "^[+](", ")"));
  }
}

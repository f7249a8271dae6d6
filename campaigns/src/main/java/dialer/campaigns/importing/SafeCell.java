package dialer.campaigns.importing;

/**
 * Cells of files that people open in a spreadsheet: a text that would be computed there is marked
 * as text by an apostrophe.
 */
public final class SafeCell {

  private SafeCell() {}

  /** The same text, which no spreadsheet computes. */
  public static String of(String text) {
    String plain = text.indexOf('\0') >= 0 ? text.replace("\0", "") : text;
    int at = 0;
    while (at < plain.length() && Character.isWhitespace(plain.charAt(at))) {
      at++;
    }
    boolean risk = at < plain.length() && risky(plain.charAt(at));
    boolean tab = !plain.isEmpty() && (plain.charAt(0) == '\t' || plain.charAt(0) == '\r');
    return risk || tab ? "'" + plain : plain;
  }

  static boolean risky(char first) {
    return switch (first) {
      case '=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '|', '%' -> true;
      default -> false;
    };
  }
}

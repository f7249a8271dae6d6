package dialer.campaigns.importing;

import java.util.Optional;

/**
 * Makes a cell safe to store, show and hand on, and keeps what people wrote: variants such as 髙 and
 * 﨑, emoji and full-width characters stay. Line breaks and tabs become one space, invisible and
 * direction-changing marks go, edges are trimmed. Other control characters refuse the cell: they
 * are never an accident of typing.
 */
final class CleanText {

  private static final int JOINER = 0x200d;
  private static final int REPLACEMENT = 0xfffd;

  private final StringBuilder out = new StringBuilder();
  private boolean space;

  private CleanText() {}

  /**
   * The outcome of cleaning.
   *
   * @param text the clean text; empty where there is a fault
   * @param fault why the cell is refused, if so
   */
  record Cleaned(String text, Optional<ImportFault> fault) {}

  static Cleaned of(String cell, int longest) {
    CleanText clean = new CleanText();
    int[] points = cell.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      Optional<ImportFault> fault = clean.take(points, i);
      if (fault.isPresent()) {
        return new Cleaned("", fault);
      }
    }
    String text = withoutTextMark(clean.out.toString().strip());
    return text.length() > longest
        ? new Cleaned("", Optional.of(ImportFault.FIELD_TOO_LONG))
        : new Cleaned(text, Optional.empty());
  }

  /** Text for a message about a cell: short, and nothing in it can act. */
  static String shown(String cell, int longest) {
    StringBuilder shown = new StringBuilder();
    cell.codePoints().limit(longest).forEach(point -> shown.appendCodePoint(visible(point)));
    return cell.codePointCount(0, cell.length()) > longest
        ? shown.append('…').toString()
        : shown + "";
  }

  private static int visible(int point) {
    boolean hidden = breaks(point) || refused(point) || invisible(point) || point == JOINER;
    return hidden ? '·' : point;
  }

  private Optional<ImportFault> take(int[] points, int at) {
    int point = points[at];
    if (breaks(point)) {
      space = true;
      return Optional.empty();
    }
    if (point == REPLACEMENT || Character.getType(point) == Character.SURROGATE) {
      return Optional.of(ImportFault.BROKEN_TEXT);
    }
    if (refused(point)) {
      return Optional.of(ImportFault.CONTROL_CHARACTER);
    }
    if (!invisible(point) && (point != JOINER || joinsEmoji(points, at))) {
      append(point);
    }
    return Optional.empty();
  }

  private void append(int point) {
    if (space && !out.isEmpty() && out.charAt(out.length() - 1) != ' ' && point != ' ') {
      out.append(' ');
    }
    space = false;
    out.appendCodePoint(point);
  }

  private static boolean breaks(int point) {
    return switch (point) {
      case '\n', '\r', '\t', 0x0b, 0x0c, 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  private static boolean refused(int point) {
    boolean nothing = (point & 0xfffe) == 0xfffe || point >= 0xfdd0 && point <= 0xfdef;
    return Character.isISOControl(point) || nothing;
  }

  /** Marks that show nothing and change how the rest is read; a joiner inside an emoji is none. */
  private static boolean invisible(int point) {
    return point != JOINER && Character.getType(point) == Character.FORMAT
        || point == 0x115f
        || point == 0x1160
        || point == 0x3164
        || point == 0xffa0;
  }

  private static boolean joinsEmoji(int[] points, int at) {
    return at > 0
        && at + 1 < points.length
        && Character.isExtendedPictographic(points[at + 1])
        && emojiPart(points[at - 1]);
  }

  private static boolean emojiPart(int point) {
    return Character.isExtendedPictographic(point)
        || Character.isEmojiModifier(point)
        || point == 0xfe0f;
  }

  /** Spreadsheets write {@code '090…} and {@code '=1+1} for text that must not be computed. */
  private static String withoutTextMark(String text) {
    boolean marked = text.length() > 1 && text.charAt(0) == '\'';
    return marked && SafeCell.risky(text.charAt(1)) || marked && Character.isDigit(text.charAt(1))
        ? text.substring(1)
        : text;
  }
}

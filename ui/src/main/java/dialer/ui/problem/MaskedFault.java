package dialer.ui.problem;

import java.util.regex.Pattern;

/**
 * A fault as text for the log: class, message, first lines of the trace, and no run of digits long
 * enough to be a telephone number. A driver's message may quote a value.
 */
public final class MaskedFault {

  private static final Pattern DIGITS = Pattern.compile("\\d(?:[ -]?\\d){5,}(?=\\d{2})");
  private static final int LINES = 25;

  private MaskedFault() {}

  /** The text. */
  public static String of(Throwable fault) {
    StringBuilder text = new StringBuilder();
    for (Throwable at = fault; at != null; at = next(at)) {
      text.append(at == fault ? "" : "\ncaused by ").append(at.getClass().getName());
      text.append(": ").append(mask(String.valueOf(at.getMessage())));
      StackTraceElement[] trace = at.getStackTrace();
      for (int i = 0; i < Math.min(LINES, trace.length); i++) {
        text.append("\n  at ").append(trace[i]);
      }
    }
    return text.toString();
  }

  /** The text with every long run of digits but its last two masked. */
  public static String mask(String text) {
    return DIGITS.matcher(text).replaceAll("•••");
  }

  private static @org.jspecify.annotations.Nullable Throwable next(Throwable fault) {
    return fault.getCause() == fault ? null : fault.getCause();
  }
}

package dialer.app.serve;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * The last wall before the log: whatever looks like a telephone number is masked, in messages of
 * ours, of libraries and in stack traces. Ours mask numbers themselves; this is for what slips
 * through. Named in {@code application.yaml}, whose plain pattern does the same.
 */
public final class LogNumbers implements StructuredLoggingJsonMembersCustomizer<Object> {

  /** 9 to 15 digits by themselves; parts of ids and of decimal fractions are none. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z.-])([+]?[0-9]{3})[0-9]{4,10}([0-9]{2})(?![0-9A-Za-z-])");

  /** The text with the middle of each number hidden. */
  static String masked(String text) {
    return NUMBER.matcher(text).replaceAll("$1••••$2");
  }

  @Override
  public void customize(Members<Object> members) {
    members.applyingValueProcessor(ValueProcessor.of(String.class, LogNumbers::masked));
  }
}

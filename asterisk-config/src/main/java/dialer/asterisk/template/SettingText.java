package dialer.asterisk.template;

import java.util.regex.Pattern;

/** The wall between typed data and Asterisk's configuration syntax. */
public final class SettingText {

  private static final int LONGEST = 1000;
  private static final Pattern EVALUATED = Pattern.compile("\\$[{\\[]|\\{\\{|}}");

  private SettingText() {}

  /**
   * Returns the value unchanged if it can stand in any configuration line as plain text.
   *
   * @param name what the value is, for the message
   * @throws IllegalArgumentException if it holds a control character, a comment sign, something
   *     Asterisk would evaluate, outer blanks, or more than 1000 characters
   */
  public static String checked(String name, String value) {
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException(name + " is longer than " + LONGEST + " characters");
    }
    if (value
        .chars()
        .anyMatch(c -> c < 0x20 || c == 0x7f || Character.getType(c) == Character.CONTROL)) {
      throw new IllegalArgumentException(name + " holds a control character");
    }
    if (value.indexOf(';') >= 0 || EVALUATED.matcher(value).find()) {
      throw new IllegalArgumentException(name + " holds one of ; ${ $[ {{ }}");
    }
    if (!value.equals(value.strip())) {
      throw new IllegalArgumentException(name + " begins or ends with a blank");
    }
    return value;
  }
}

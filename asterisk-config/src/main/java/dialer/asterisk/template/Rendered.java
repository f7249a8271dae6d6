package dialer.asterisk.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Configuration text that came out of templates, so that it may stand in another one as it is.
 *
 * @param text whole lines, or nothing
 */
public record Rendered(String text) {

  /** Nothing at all. */
  public static final Rendered NONE = new Rendered("");

  /** One line {@code key = value}, the value checked. */
  public static Rendered line(String key, String value) {
    return new Rendered(key + " = " + SettingText.checked(key, value));
  }

  /** Several texts below each other. */
  public static Rendered all(List<Rendered> parts) {
    return new Rendered(parts.stream().map(Rendered::text).collect(Collectors.joining("\n")));
  }
}

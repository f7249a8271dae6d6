package dialer.ui.security;

import dialer.ui.problem.Input;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks of what is entered about accounts. */
public final class AccountInput {

  private AccountInput() {}

  /** A log-in name in lower case: 1 to 60 of a-z, 0-9, dot, underscore, hyphen. */
  public static String loginName(Input input, @Nullable String value) {
    String name = input.text("loginName", value, 60).toLowerCase(Locale.ROOT);
    if (!name.isEmpty() && !name.matches("[a-z0-9._-]{1,60}")) {
      input.fault("loginName", "bad_character", Map.of());
    }
    return name;
  }

  /** A password: 12 to 200 characters, of any kind. */
  public static String password(Input input, String field, @Nullable String value) {
    String password = input.present(field, value, "");
    if (password.isEmpty()) {
      return password;
    }
    if (password.codePointCount(0, password.length()) < Passwords.SHORTEST) {
      input.fault(field, "password_too_short", Map.of("min", Passwords.SHORTEST));
    }
    if (password.length() > Passwords.LONGEST) {
      input.fault(field, "too_long", Map.of("max", Passwords.LONGEST));
    }
    return password;
  }

  /** A language of the screens. */
  public static String language(Input input, @Nullable String value) {
    String language = input.text("language", value, 5);
    if (!language.isEmpty() && !language.equals("ja") && !language.equals("en")) {
      input.fault("language", "invalid", Map.of());
    }
    return language;
  }
}

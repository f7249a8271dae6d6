package dialer.ui.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks an input field by field and refuses it once, with everything that is wrong. Not for
 * several threads.
 */
public final class Input {

  private final List<FieldFault> faults = new ArrayList<>();

  /** A text of 1 to {@code max} characters; the text without outer blanks. */
  public String text(String field, @Nullable String value, int max) {
    String text = optional(field, value, max);
    if (text.isEmpty() && faults.stream().noneMatch(f -> f.field().equals(field))) {
      fault(field, "required", Map.of());
    }
    return text;
  }

  /** A text of at most {@code max} characters; empty where there is none. */
  public String optional(String field, @Nullable String value, int max) {
    String text = value == null ? "" : value.strip();
    if (text.length() > max) {
      fault(field, "too_long", Map.of("max", max));
      return "";
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      fault(field, "bad_character", Map.of());
      return "";
    }
    return text;
  }

  /** A whole number within bounds; {@code min} where it is not. */
  public int number(String field, @Nullable Integer value, int min, int max) {
    return (int) number(field, value == null ? null : value.doubleValue(), (double) min, max);
  }

  /** A number within bounds; {@code min} where it is not. */
  public double number(String field, @Nullable Double value, double min, double max) {
    if (value == null) {
      fault(field, "required", Map.of());
      return min;
    }
    if (!(value >= min && value <= max)) {
      fault(field, "out_of_range", Map.of("min", plain(min), "max", plain(max)));
      return min;
    }
    return value;
  }

  /** Something that must be there. */
  public <T> T present(String field, @Nullable T value, T otherwise) {
    if (value == null) {
      fault(field, "required", Map.of());
      return otherwise;
    }
    return value;
  }

  /** A fault found elsewhere. */
  public void fault(String field, String key, Map<String, Object> params) {
    faults.add(FieldFault.of(field, key, params));
  }

  /** Refuses the input if anything is wrong with it. */
  public void refuseIfWrong() {
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  private static Object plain(double bound) {
    return bound == Math.rint(bound) ? (Object) (long) bound : (Object) bound;
  }
}

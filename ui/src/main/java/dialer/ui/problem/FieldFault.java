package dialer.ui.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of an input.
 *
 * @param row of a table within the input; null elsewhere
 * @param key word of the sentence
 */
public record FieldFault(
    String field, @Nullable Integer row, String key, Map<String, Object> params) {

  public FieldFault {
    params = Map.copyOf(params);
  }

  /** Of a field that stands alone. */
  public static FieldFault of(String field, String key) {
    return new FieldFault(field, null, key, Map.of());
  }

  /** With figures for the sentence. */
  public static FieldFault of(String field, String key, Map<String, Object> params) {
    return new FieldFault(field, null, key, params);
  }
}

package dialer.ui.problem;

import java.util.List;
import java.util.Map;

/** An answer that is not what was asked for, with a key that screens translate. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final String key;
  private final transient Map<String, Object> params;
  private final transient List<FieldFault> faults;

  private Refusal(int code, String key, Map<String, Object> params, List<FieldFault> faults) {
    super(key, null, false, false);
    this.code = code;
    this.key = key;
    this.params = Map.copyOf(params);
    this.faults = List.copyOf(faults);
  }

  /** With an HTTP code, a key and figures for its sentence. */
  public static Refusal of(int code, String key, Map<String, Object> params) {
    return new Refusal(code, key, params, List.of());
  }

  /** There is no such thing, or it is not yours to see: nobody learns which. */
  public static Refusal notFound() {
    return of(404, "not_found", Map.of());
  }

  /** You may not. */
  public static Refusal forbidden() {
    return of(403, "forbidden", Map.of());
  }

  /** The state of things does not allow it. */
  public static Refusal conflict(String key, Map<String, Object> params) {
    return of(409, key, params);
  }

  /** The input is wrong in these fields; the first one's key speaks for all. */
  public static Refusal invalid(List<FieldFault> faults) {
    FieldFault first = faults.getFirst();
    return new Refusal(422, first.key(), first.params(), faults);
  }

  /** The input is wrong in this field. */
  public static Refusal invalid(FieldFault fault) {
    return invalid(List.of(fault));
  }

  /** The HTTP code. */
  public int code() {
    return code;
  }

  /** Word of the sentence. */
  public String key() {
    return key;
  }

  /** Figures for the sentence. */
  public Map<String, Object> params() {
    return params;
  }

  /** Fields, if the input was wrong. */
  public List<FieldFault> faults() {
    return faults;
  }
}

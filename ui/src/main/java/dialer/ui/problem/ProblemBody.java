package dialer.ui.problem;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A problem as RFC 9457 writes it, with what screens need besides.
 *
 * @param detail for readers of the interface, in English
 * @param key word of the sentence that screens show
 */
public record ProblemBody(
    URI type,
    String title,
    int status,
    String detail,
    String key,
    Map<String, Object> params,
    List<FieldFault> errors) {

  private static final URI NO_PAGE = URI.create("about:blank");

  /** Of a refusal. */
  public static ProblemBody of(Refusal refusal) {
    return of(refusal.code(), refusal.key(), refusal.params(), refusal.faults());
  }

  /** Of a code and a key. */
  public static ProblemBody of(int code, String key) {
    return of(code, key, Map.of(), List.of());
  }

  private static ProblemBody of(
      int code, String key, Map<String, Object> params, List<FieldFault> faults) {
    HttpStatus known = HttpStatus.resolve(code);
    String title = known == null ? "Problem" : known.getReasonPhrase();
    String fields =
        String.join("; ", faults.stream().map(f -> f.field() + ": " + f.key()).toList());
    String detail = fields.isEmpty() ? key.replace('_', ' ') + figures(params) : fields;
    return new ProblemBody(NO_PAGE, title, code, detail, key, params, faults);
  }

  private static String figures(Map<String, Object> params) {
    return params.isEmpty() ? "" : " " + new java.util.TreeMap<>(params);
  }
}

package dialer.ui.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Every exception of a controller as a problem with a key. */
@RestControllerAdvice
public class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final OutsideFaults faults;

  public Problems(OutsideFaults faults) {
    this.faults = faults;
  }

  /** What a room refused. */
  @ExceptionHandler
  public ResponseEntity<ProblemBody> refused(Refusal refusal) {
    HttpHeaders headers = new HttpHeaders();
    if (refusal.params().get("seconds") instanceof Number seconds && refusal.code() == 429) {
      headers.add(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
    return answer(ProblemBody.of(refusal), headers);
  }

  /** Rights asked for inside a method. */
  @ExceptionHandler
  public ResponseEntity<ProblemBody> denied(AccessDeniedException denied) {
    return answer(ProblemBody.of(403, "forbidden"));
  }

  /** An id that is none: there is no such thing. A query that cannot be read: which one. */
  @ExceptionHandler
  public ResponseEntity<ProblemBody> unreadable(MethodArgumentTypeMismatchException mismatch) {
    boolean inPath =
        mismatch
            .getParameter()
            .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
    return answer(
        inPath
            ? ProblemBody.of(404, "not_found")
            : invalid(FieldFault.of(mismatch.getName(), "invalid")));
  }

  /** A query without something it needs. */
  @ExceptionHandler
  public ResponseEntity<ProblemBody> missing(MissingServletRequestParameterException missing) {
    return answer(invalid(FieldFault.of(missing.getParameterName(), "required")));
  }

  /** A body that is no JSON, or not of this shape: the path to where it breaks. */
  @ExceptionHandler
  public ResponseEntity<ProblemBody> unreadable(HttpMessageNotReadableException unreadable) {
    if (!(unreadable.getCause() instanceof JacksonException broken)) {
      return answer(invalid(FieldFault.of("", "required")));
    }
    String path =
        broken instanceof DatabindException shape
            ? shape.getPath().stream()
                .map(step ->
                    step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(Collectors.joining("."))
            : "";
    return answer(invalid(FieldFault.of(path, "invalid")));
  }

  /** A file that is too large. */
  @ExceptionHandler
  public ResponseEntity<ProblemBody> tooLarge(MaxUploadSizeExceededException large) {
    long max = large.getMaxUploadSize();
    return answer(
        invalid(FieldFault.of("file", "file_too_large", max > 0 ? Map.of("max", max) : Map.of())));
  }

  /** A form without its file. */
  @ExceptionHandler
  public ResponseEntity<ProblemBody> noFile(MultipartException missing) {
    return answer(invalid(FieldFault.of("file", "required")));
  }

  /** The listener has gone: there is nobody to tell. */
  @ExceptionHandler
  public void gone(AsyncRequestNotUsableException gone) {
    LOG.debug("a screen closed its connection");
  }

  /**
   * Everything else: the web framework's own answers, faults outside, and bugs. Nothing can be said
   * in an answer that has begun.
   */
  @ExceptionHandler
  public @Nullable ResponseEntity<ProblemBody> other(
      Exception fault, HttpServletResponse response) {
    if (response.isCommitted()) {
      LOG.debug("an answer broke off: {}", MaskedFault.mask(fault.toString()));
      return null;
    }
    if (fault instanceof ErrorResponse known) {
      return answer(ProblemBody.of(known.getStatusCode().value(), wordOf(known.getStatusCode())));
    }
    return faults
        .keyOf(fault)
        .map(key -> {
          LOG.warn("{}: {}", key, MaskedFault.mask(String.valueOf(fault.getMessage())));
          return answer(ProblemBody.of(503, key));
        })
        .orElseGet(() -> {
          LOG.error("a request failed: {}", MaskedFault.of(fault));
          return answer(ProblemBody.of(500, "unexpected"));
        });
  }

  private static String wordOf(HttpStatusCode code) {
    return switch (code.value()) {
      case 404 -> "not_found";
      case 405 -> "method_not_allowed";
      case 406, 415 -> "media_type";
      default -> code.is4xxClientError() ? "invalid" : "unexpected";
    };
  }

  private static ProblemBody invalid(FieldFault fault) {
    return ProblemBody.of(Refusal.invalid(List.of(fault)));
  }

  private static ResponseEntity<ProblemBody> answer(ProblemBody body) {
    return answer(body, new HttpHeaders());
  }

  private static ResponseEntity<ProblemBody> answer(ProblemBody body, HttpHeaders headers) {
    return ResponseEntity.status(body.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }
}

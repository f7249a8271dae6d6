package dialer.ui.security;

import dialer.ui.problem.ProblemBody;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of requests that never reach a controller, written as every other problem is. */
@Component
public class Doors {

  private final JsonMapper json;

  public Doors(JsonMapper json) {
    this.json = json;
  }

  /** Writes the problem. */
  public void refuse(HttpServletResponse response, int code, String key) throws IOException {
    response.setStatus(code);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(json.writeValueAsBytes(ProblemBody.of(code, key)));
  }
}

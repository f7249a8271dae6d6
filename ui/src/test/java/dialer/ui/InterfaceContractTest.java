package dialer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dialer.ui.security.Guard;
import dialer.ui.security.RoleMatrix;
import dialer.ui.testing.TestScreens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The served OpenAPI document against {@code docs/api.md}, which lists every endpoint with who may
 * use it. Run with {@code -Dcontract.write=true} to write the list anew.
 */
@SpringBootTest(classes = TestScreens.class)
@AutoConfigureMockMvc
class InterfaceContractTest {

  private static final Path CONTRACT = Path.of("..", "docs", "api.md");

  @Autowired private MockMvc mvc;

  @Test
  void servedInterfaceIsTheOneThatIsWrittenDown() throws Exception {
    String served =
        mvc.perform(get("/v3/api-docs"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    String text = page(JsonMapper.builder().build().readTree(served));
    if (Boolean.getBoolean("contract.write")) {
      Files.writeString(CONTRACT, text);
    }
    assertThat(Files.readString(CONTRACT))
        .as("docs/api.md differs; run this test with -Dcontract.write=true and read the change")
        .isEqualTo(text);
  }

  private static String page(JsonNode document) {
    TreeMap<String, TreeSet<String>> byPath = new TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method ->
                    byPath
                        .computeIfAbsent(path.getKey(), _ -> new TreeSet<>())
                        .add(method.toUpperCase(Locale.ROOT))));
    RoleMatrix matrix = new RoleMatrix();
    String rows =
        byPath.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("/api/"))
            .flatMap(e -> e.getValue().stream().map(method -> row(matrix, method, e.getKey())))
            .collect(Collectors.joining("\n"));
    return """
    # Interface

    Every endpoint and who may use it. The full document with all shapes is served at
    `/v3/api-docs`. Errors are `application/problem+json` with a `key`; a program sends its key
    in `X-API-Key`, a page its session cookie and the token of the cookie `XSRF-TOKEN` in
    `X-XSRF-TOKEN`. This page is written by `InterfaceContractTest`.

    | method | path | who |
    |---|---|---|
    %s
    """
        .formatted(rows);
  }

  private static String row(RoleMatrix matrix, String method, String path) {
    String asked = path.replaceAll("\\{[^}]*}", "x");
    Guard guard = matrix.guardOf(method, asked).orElseThrow();
    return "| " + method + " | `" + path + "` | " + who(guard) + " |";
  }

  private static String who(Guard guard) {
    String roles = guard.who().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    return switch (guard.reach()) {
      case ANYONE -> "anyone";
      case SIGNED_IN -> "anyone logged in";
      case ROLES -> roles;
      case ROLES_AND_KEYS -> roles + "; a program's key";
      case KEYS -> "a program's key";
    };
  }
}

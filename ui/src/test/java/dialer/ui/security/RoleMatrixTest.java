package dialer.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.ui.testing.Browser;
import dialer.ui.testing.MemoryAccounts;
import dialer.ui.testing.TestScreens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of rights against the endpoints there are, and against every role. */
@SpringBootTest(classes = TestScreens.class)
@AutoConfigureMockMvc
class RoleMatrixTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private MockMvc mvc;
  @Autowired private MemoryAccounts accounts;
  @Autowired private LiveSessions sessions;
  private final RoleMatrix matrix = new RoleMatrix();

  @Test
  void everyEndpointHasARowAndEveryRowAnEndpoint() {
    Set<String> endpoints = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach((info, _) -> {
          for (String path : info.getPatternValues()) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
              if (path.startsWith("/api/")) {
                endpoints.add(method + " " + path.replaceAll("\\{[^}]*}", "{}"));
              }
            }
          }
        });
    Set<String> rows = new TreeSet<>();
    matrix.rows().forEach(guard -> rows.add(guard.method() + " " + guard.path()));
    assertThat(endpoints).isNotEmpty().isEqualTo(rows);
  }

  @Test
  void everyRoleReachesItsRowsAndNoOther() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Role role : Role.values()) {
      Browser browser = Browser.of(mvc, new Browser.People(accounts, sessions), Set.of(), role);
      for (Guard guard : matrix.rows()) {
        if (guard.path().equals("/api/session") && guard.method().equals("DELETE")) {
          continue;
        }
        int code = code(browser, guard);
        boolean shut = code == 403;
        if (shut == mayTry(guard, role) || code == 401) {
          wrong.add(role + " " + guard.method() + " " + guard.path() + " -> " + code);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyReachesNothingButTheEntrance() throws Exception {
    Browser nobody = Browser.ofNobody(mvc);
    List<String> open = new ArrayList<>();
    for (Guard guard : matrix.rows()) {
      if (code(nobody, guard) != 401) {
        open.add(guard.method() + " " + guard.path());
      }
    }
    assertThat(open)
        .containsExactlyInAnyOrder("GET /api/session", "POST /api/session", "POST /api/first-run");
  }

  @Test
  void pathWithoutRowIsForbiddenToEverybody() throws Exception {
    Browser browser =
        Browser.of(mvc, new Browser.People(accounts, sessions), Set.of(), Role.values());
    assertThat(browser.get("/api/secrets").andReturn().getResponse().getStatus()).isEqualTo(403);
  }

  /** A revealed number and a stream's topics ask for more than the table can say. */
  private static boolean mayTry(Guard guard, Role role) {
    if (guard.path().endsWith("/reveal") && role == Role.AGENT) {
      return false;
    }
    return switch (guard.reach()) {
      case ANYONE, SIGNED_IN -> true;
      case ROLES, ROLES_AND_KEYS -> guard.who().contains(role);
      case KEYS -> false;
    };
  }

  private int code(Browser browser, Guard guard) throws Exception {
    String id = "0191d9a0-0000-7000-8000-000000000001";
    String path = guard.path().replace("{}", id);
    String query = path.equals("/api/events") ? path + "?topics=health" : path;
    return browser.send(guard.method(), query, "{}").andReturn().getResponse().getStatus();
  }
}

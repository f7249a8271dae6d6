package dialer.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dialer.ui.testing.Browser;
import dialer.ui.testing.MemoryAccounts;
import dialer.ui.testing.MemoryKeys;
import dialer.ui.testing.SettableClock;
import dialer.ui.testing.TestScreens;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Log-in, lock-out, tokens of pages and programs. */
@SpringBootTest(classes = TestScreens.class)
@AutoConfigureMockMvc
class EntranceTest {

  private static final String PASSWORD = "three quiet herons";

  @Autowired private MockMvc mvc;
  @Autowired private MemoryAccounts accounts;
  @Autowired private MemoryKeys keys;
  @Autowired private Passwords passwords;
  @Autowired private LiveSessions sessions;
  @Autowired private FirstRun firstRun;
  @Autowired private SettableClock clock;

  @Test
  void pageWithoutItsTokenCannotChangeAnything() throws Exception {
    mvc.perform(post("/api/session").contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.key").value("forbidden"));
    mvc.perform(
            post("/api/session")
                .cookie(new Cookie("XSRF-TOKEN", "a"))
                .header("X-XSRF-TOKEN", "b")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isForbidden());
  }

  @Test
  void firstAnswerSetsTheTokenAndTheWalls() throws Exception {
    mvc.perform(get("/api/session"))
        .andExpect(status().isOk())
        .andExpect(cookie().exists("XSRF-TOKEN"))
        .andExpect(cookie().httpOnly("XSRF-TOKEN", false))
        .andExpect(header().string("Content-Security-Policy", WebSecurity.CONTENT))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(jsonPath("$.me").doesNotExist())
        .andExpect(jsonPath("$.now").value("2026-11-20T01:00:00.000Z"));
    assertThat(WebSecurity.CONTENT).contains("script-src 'self';");
  }

  @Test
  void logInMakesANewSession() throws Exception {
    Account ada = withPassword(Role.MANAGER);
    MockHttpSession before = new MockHttpSession();
    MvcResult result =
        mvc.perform(logIn(ada, PASSWORD).session(before))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.me.loginName").value(ada.loginName()))
            .andReturn();
    assertThat(before.isInvalid()).isTrue();
    var session = result.getRequest().getSession(false);
    assertThat(sessions.of(session)).map(SignedIn::id).contains(ada.id());
    assertThat(result.getResponse().getContentAsString()).doesNotContain("argon2");
  }

  @Test
  void fifthWrongPasswordLocksAndTheLockEnds() throws Exception {
    Account bruno = withPassword(Role.AGENT);
    for (int i = 0; i < 5; i++) {
      mvc.perform(logIn(bruno, "wrong")).andExpect(status().isUnauthorized());
    }
    mvc.perform(logIn(bruno, PASSWORD))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(jsonPath("$.key").value("login_locked"))
        .andExpect(jsonPath("$.params.seconds").value(60));
    clock.advance(Duration.ofSeconds(61));
    mvc.perform(logIn(bruno, PASSWORD)).andExpect(status().isOk());
    clock.advance(Duration.ofSeconds(-61));
  }

  @Test
  void nameThatDoesNotExistIsLockedLikeOneThatDoes() throws Exception {
    Account nobody = Browser.account(Set.of(Role.AGENT), Set.of());
    for (int i = 0; i < 5; i++) {
      mvc.perform(logIn(nobody, "wrong")).andExpect(status().isUnauthorized());
    }
    mvc.perform(logIn(nobody, "wrong")).andExpect(status().isTooManyRequests());
  }

  @Test
  void oneTimePasswordMustBeChangedFirst() throws Exception {
    Account chiyo = withPassword(Role.AGENT);
    accounts.setPassword(chiyo.id(), passwords.hash(PASSWORD), true);
    MockHttpSession session =
        (MockHttpSession) mvc.perform(logIn(chiyo, PASSWORD)).andReturn().getRequest().getSession();
    mvc.perform(get("/api/desk").session(session))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.key").value("password_change_first"));
    mvc.perform(
            sending("PUT", "/api/me/password", "{\"old\":\"" + PASSWORD + "\",\"new\":\"short\"}")
                .session(session))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("new"))
        .andExpect(jsonPath("$.errors[0].key").value("password_too_short"));
    mvc.perform(
            sending(
                    "PUT",
                    "/api/me/password",
                    "{\"old\":\"" + PASSWORD + "\",\"new\":\"another long secret\"}")
                .session(session))
        .andExpect(status().isNoContent());
    mvc.perform(get("/api/desk").session(session)).andExpect(status().isOk());
  }

  @Test
  void firstAdministratorComesByTokenOnceOnly() throws Exception {
    if (accounts.hasAdministrator()) {
      mvc.perform(sending("POST", "/api/first-run", firstRun("any")))
          .andExpect(status().isConflict());
      return;
    }
    String token = firstRun.token().orElseThrow();
    mvc.perform(sending("POST", "/api/first-run", firstRun("wrong")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.key").value("first_run_token_wrong"));
    mvc.perform(sending("POST", "/api/first-run", firstRun(token)))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.me.roles", org.hamcrest.Matchers.hasItem("ADMIN")));
    assertThat(accounts.find("root").orElseThrow().standing().lastLogin())
        .as("the administrator is in: the list of users says so")
        .isPresent();
    mvc.perform(sending("POST", "/api/first-run", firstRun(token)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.key").value("first_run_done"));
    assertThat(firstRun.token()).isEmpty();
  }

  @Test
  void deactivatedPersonIsOutAtOnce() throws Exception {
    Browser browser = Browser.of(mvc, new Browser.People(accounts, sessions), Set.of(), Role.AGENT);
    browser.get("/api/desk").andExpect(status().isOk());
    SignedIn me = sessions.of(browser.session()).orElseThrow();
    Account account = accounts.find(me.id()).orElseThrow();
    accounts.change(
        new Account(
            account.id(),
            account.loginName(),
            account.displayName(),
            account.roles(),
            account.clients(),
            account.language(),
            account.skills(),
            Optional.empty(),
            false,
            account.standing()));
    sessions.changed(me.id());
    assertThat(sessions.of(browser.session())).isEmpty();
    assertThat(browser.session().isInvalid()).isTrue();
  }

  @Test
  void programIsLetInByItsKeyAndOnlyWhereKeysAreTaken() throws Exception {
    Account shop = withPassword(Role.MANAGER);
    keys.add(Digest.of("dk-right"), "shop", shop.id());
    mvc.perform(
            post("/api/campaigns/0191d9a0-0000-7000-8000-000000000001/leads")
                .header("X-API-Key", "dk-right")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/campaigns").header("X-API-Key", "dk-right"))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/session").header("X-API-Key", "dk-wrong"))
        .andExpect(status().isUnauthorized());
  }

  private Account withPassword(Role role) {
    Account account = Browser.account(Set.of(role), Set.of());
    accounts.add(account);
    accounts.setPassword(account.id(), passwords.hash(PASSWORD), false);
    return accounts.find(account.id()).orElseThrow();
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder logIn(
      Account account, String password) {
    return sending(
        "POST",
        "/api/session",
        "{\"loginName\":\"" + account.loginName() + "\",\"password\":\"" + password + "\"}");
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder sending(
      String method, String path, String body) {
    return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
            org.springframework.http.HttpMethod.valueOf(method), path)
        .cookie(new Cookie("XSRF-TOKEN", "t"))
        .header("X-XSRF-TOKEN", "t")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private static String firstRun(String token) {
    return "{\"token\":\""
        + token
        + "\",\"loginName\":\"root\",\"displayName\":\"Root\","
        + "\"password\":\""
        + PASSWORD
        + "\"}";
  }
}

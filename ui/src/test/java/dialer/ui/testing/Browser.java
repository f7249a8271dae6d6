package dialer.ui.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dialer.compliance.call.ClientId;
import dialer.ui.security.Account;
import dialer.ui.security.LiveSessions;
import dialer.ui.security.Role;
import dialer.ui.security.SignedIn;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser with a session: sends its token where a page would. */
public final class Browser {

  private static final String TOKEN = "of-this-test";

  private final MockMvc mvc;
  private final MockHttpSession session = new MockHttpSession();

  private Browser(MockMvc mvc) {
    this.mvc = mvc;
  }

  /** Of nobody. */
  public static Browser ofNobody(MockMvc mvc) {
    return new Browser(mvc);
  }

  /** Of somebody with these roles who sees these clients. */
  public static Browser of(MockMvc mvc, People people, Set<ClientId> clients, Role... roles) {
    Browser browser = new Browser(mvc);
    Account account = account(Set.of(roles), clients);
    people.accounts().add(account);
    people.sessions().open(browser.session, SignedIn.person(account));
    return browser;
  }

  /** Where accounts and sessions are. */
  public record People(MemoryAccounts accounts, LiveSessions sessions) {}

  public static Account account(Set<Role> roles, Set<ClientId> clients) {
    UUID id = UUID.randomUUID();
    return new Account(
        id,
        "u" + id.toString().substring(0, 8),
        "Chiyo",
        roles,
        clients,
        "ja",
        Set.of(),
        Optional.empty(),
        true,
        new Account.Standing(Optional.empty(), false, 0, Optional.empty(), Optional.empty()));
  }

  public MockHttpSession session() {
    return session;
  }

  public ResultActions get(String path) throws Exception {
    return mvc.perform(request(HttpMethod.GET, path).session(session));
  }

  public ResultActions send(String method, String path, String body) throws Exception {
    return mvc.perform(sending(method, path, body));
  }

  public MockHttpServletRequestBuilder sending(String method, String path, String body) {
    return request(HttpMethod.valueOf(method), path)
        .session(session)
        .cookie(new Cookie("XSRF-TOKEN", TOKEN))
        .header("X-XSRF-TOKEN", TOKEN)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  public ResultActions post(String path, String body) throws Exception {
    return send("POST", path, body);
  }
}

package dialer.ui.security;

import static dialer.ui.security.Role.ADMIN;
import static dialer.ui.security.Role.AGENT;
import static dialer.ui.security.Role.COMPLIANCE;
import static dialer.ui.security.Role.MANAGER;
import static dialer.ui.security.Role.SUPERVISOR;
import static dialer.ui.security.Role.TEAM_LEADER;

import dialer.ui.security.Guard.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one table of who may do what. A path without a row is forbidden to everybody, and a test
 * refuses an endpoint without a row. Which client's rows are shown is another question: see {@link
 * Sight}.
 */
public final class RoleMatrix {

  private record Line(Guard guard, PathPattern pattern) {}

  private static final Role[] NOBODY = {};
  private static final Role[] FLOOR = {TEAM_LEADER, SUPERVISOR, MANAGER};
  private static final Role[] CAMPAIGNS = {TEAM_LEADER, SUPERVISOR, MANAGER, COMPLIANCE};
  private static final Role[] ATTEMPTS = {COMPLIANCE, TEAM_LEADER, SUPERVISOR};

  private final List<Line> lines = new ArrayList<>();

  /** The table of this program. */
  public RoleMatrix() {
    entry();
    clientsAndCampaigns();
    leadsAndImports();
    desk();
    compliance();
    casesAndEvents();
    administration();
  }

  private void entry() {
    row(Reach.ANYONE, "GET POST", "/api/session", NOBODY);
    row(Reach.SIGNED_IN, "DELETE", "/api/session", NOBODY);
    row(Reach.ANYONE, "POST", "/api/first-run", NOBODY);
    row(Reach.SIGNED_IN, "PUT", "/api/me", NOBODY);
    row(Reach.SIGNED_IN, "PUT", "/api/me/password", NOBODY);
    row(Reach.SIGNED_IN, "GET", "/api/events", NOBODY);
    row(Reach.SIGNED_IN, "GET", "/api/health", NOBODY);
    row(Reach.SIGNED_IN, "POST", "/api/events/goodbye", NOBODY);
  }

  private void clientsAndCampaigns() {
    row(Reach.ROLES, "GET", "/api/clients", MANAGER, COMPLIANCE, ADMIN);
    row(Reach.ROLES, "POST", "/api/clients", ADMIN, MANAGER);
    row(Reach.ROLES, "PUT", "/api/clients/{}", ADMIN, MANAGER);
    row(Reach.ROLES, "GET", "/api/messages", MANAGER, COMPLIANCE, ADMIN);
    row(Reach.ROLES, "POST", "/api/messages", ADMIN, MANAGER);
    row(Reach.ROLES, "PUT DELETE", "/api/messages/{}", ADMIN, MANAGER);
    row(Reach.ROLES, "GET", "/api/messages/{}/audio", MANAGER, COMPLIANCE, ADMIN);
    row(Reach.ROLES, "GET", "/api/campaigns", TEAM_LEADER, SUPERVISOR, MANAGER, COMPLIANCE, ADMIN);
    row(Reach.ROLES, "POST", "/api/campaigns", MANAGER);
    row(Reach.ROLES, "GET", "/api/campaign-defaults", MANAGER);
    row(Reach.ROLES, "GET", "/api/campaigns/{}", CAMPAIGNS);
    row(Reach.ROLES, "PUT", "/api/campaigns/{}/settings", MANAGER);
    row(Reach.ROLES, "GET PUT", "/api/campaigns/{}/case-openings", MANAGER);
    row(Reach.ROLES, "GET PUT", "/api/campaigns/{}/dispositions", MANAGER);
    row(Reach.ROLES, "GET PUT", "/api/campaigns/{}/unattended", MANAGER);
    row(Reach.ROLES, "POST", "/api/campaigns/{}/copy", MANAGER);
    row(Reach.ROLES, "GET", "/api/campaigns/{}/start-check", MANAGER);
    row(Reach.ROLES, "POST", "/api/campaigns/{}/start", MANAGER);
    row(Reach.ROLES, "POST", "/api/campaigns/{}/pilot", MANAGER);
    row(Reach.ROLES, "POST", "/api/campaigns/{}/pause", FLOOR);
    row(Reach.ROLES, "POST", "/api/campaigns/{}/resume", MANAGER, SUPERVISOR);
    row(Reach.ROLES, "POST", "/api/campaigns/{}/stop", MANAGER);
    row(Reach.ROLES, "POST", "/api/campaigns/{}/emergency-stop", FLOOR);
    row(Reach.ROLES, "GET POST DELETE", "/api/emergency-stop", SUPERVISOR, MANAGER, ADMIN);
    row(Reach.ROLES, "GET", "/api/campaigns/{}/live", FLOOR);
    row(Reach.ROLES, "GET", "/api/campaigns/{}/results.csv", MANAGER);
  }

  private void leadsAndImports() {
    row(Reach.ROLES, "GET", "/api/campaigns/{}/leads", MANAGER);
    row(Reach.ROLES_AND_KEYS, "POST", "/api/campaigns/{}/leads", MANAGER);
    row(Reach.ROLES, "POST", "/api/campaigns/{}/imports", MANAGER);
    row(Reach.ROLES, "PUT", "/api/imports/{}/reading", MANAGER);
    row(Reach.ROLES, "GET", "/api/imports/{}/preview", MANAGER);
    row(Reach.ROLES, "POST", "/api/imports/{}/confirm", MANAGER);
    row(Reach.ROLES, "GET DELETE", "/api/imports/{}", MANAGER);
    row(Reach.ROLES, "GET", "/api/imports/{}/rejects.csv", MANAGER);
    row(Reach.ROLES, "GET", "/api/campaigns/{}/lists", FLOOR);
    row(Reach.ROLES, "PUT", "/api/lists/{}", MANAGER);
  }

  private void desk() {
    row(Reach.ROLES, "GET", "/api/desk", AGENT);
    for (String order :
        List.of("join", "leave", "ready", "pause", "pause-after-call", "hang-up", "manual")) {
      row(Reach.ROLES, "POST", "/api/desk/" + order, AGENT);
    }
    row(Reach.ROLES, "POST", "/api/desk/wrap-up/extend", AGENT);
    row(Reach.ROLES, "POST", "/api/desk/preview/accept", AGENT);
    row(Reach.ROLES, "POST", "/api/desk/preview/skip", AGENT);
    row(Reach.ROLES, "POST", "/api/desk/opening-words", AGENT);
    row(Reach.ROLES, "POST", "/api/desk/answers", AGENT);
    row(Reach.ROLES, "POST", "/api/desk/disposition", AGENT);
    row(Reach.ROLES, "POST", "/api/desk/disposition/undo", AGENT);
    row(Reach.ROLES, "POST", "/api/desk/callback-check", AGENT);
    row(Reach.ROLES, "GET", "/api/desk/leads/{}/history", AGENT);
    row(Reach.ROLES, "POST", "/api/desk/correct", AGENT);
    row(Reach.ROLES, "GET", "/api/desk/softphone", AGENT);
  }

  private void compliance() {
    row(Reach.ROLES, "GET", "/api/attempts", ATTEMPTS);
    row(Reach.ROLES, "POST", "/api/attempts/search", ATTEMPTS);
    row(Reach.ROLES, "GET", "/api/attempts/{}", ATTEMPTS);
    row(Reach.ROLES, "POST", "/api/numbers/{}/reveal", AGENT, MANAGER, COMPLIANCE);
    row(Reach.ROLES, "POST", "/api/suppressions/search", CAMPAIGNS);
    row(Reach.ROLES, "POST", "/api/suppressions", CAMPAIGNS);
    row(Reach.ROLES, "POST", "/api/suppressions/import", COMPLIANCE);
    row(Reach.ROLES, "GET", "/api/recordings", COMPLIANCE, SUPERVISOR);
    row(Reach.ROLES, "GET", "/api/recordings/{}/audio", COMPLIANCE, SUPERVISOR);
  }

  private void casesAndEvents() {
    row(Reach.ROLES, "GET", "/api/cases", AGENT, TEAM_LEADER, SUPERVISOR, MANAGER);
    row(Reach.ROLES, "GET", "/api/cases/owners", AGENT, TEAM_LEADER, SUPERVISOR, MANAGER);
    row(Reach.ROLES, "PUT", "/api/cases/{}", FLOOR);
    row(Reach.KEYS, "POST", "/api/events/order", NOBODY);
  }

  private void administration() {
    row(Reach.ROLES, "GET POST", "/api/users", ADMIN);
    row(Reach.ROLES, "PUT", "/api/users/{}", ADMIN);
    row(Reach.ROLES, "POST", "/api/users/{}/reset-password", ADMIN);
    row(Reach.ROLES, "GET POST", "/api/api-keys", ADMIN);
    row(Reach.ROLES, "DELETE", "/api/api-keys/{}", ADMIN);
    row(Reach.ROLES, "GET", "/api/dead-letters", ADMIN);
    row(Reach.ROLES, "POST", "/api/dead-letters/{}/retry", ADMIN);
    row(Reach.ROLES, "DELETE", "/api/dead-letters/{}", ADMIN);
    row(Reach.ROLES, "GET", "/api/dead-letters/{}/payload", ADMIN);
    row(Reach.ROLES, "GET POST", "/api/webhooks", ADMIN);
    row(Reach.ROLES, "PUT DELETE", "/api/webhooks/{}", ADMIN);
    row(Reach.ROLES, "POST", "/api/webhooks/{}/test", ADMIN);
  }

  /** All rows. */
  public List<Guard> rows() {
    return lines.stream().map(Line::guard).toList();
  }

  /** The row of a request; empty if there is none, and then nobody may. */
  public Optional<Guard> guardOf(String method, String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    String asked = method.equals("HEAD") ? "GET" : method;
    return lines.stream()
        .filter(line -> line.guard().method().equals(asked))
        .filter(line -> line.pattern().matches(parsed))
        .sorted((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern(), b.pattern()))
        .map(Line::guard)
        .findFirst();
  }

  private void row(Reach reach, String methods, String path, Role... who) {
    for (String method : methods.split(" ")) {
      PathPattern pattern = PathPatternParser.defaultInstance.parse(path.replace("{}", "{part}"));
      lines.add(new Line(new Guard(method, path, Set.copyOf(Arrays.asList(who)), reach), pattern));
    }
  }
}

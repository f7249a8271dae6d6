package dialer.ui.events;

import dialer.campaigns.importing.ImportId;
import dialer.compliance.call.CampaignId;
import dialer.ui.manager.CampaignAccess;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Role;
import dialer.ui.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What screens show live, and the same on request. */
@RestController
public class EventsController {

  private final ScreenHub hub;
  private final ScreenFeed feed;
  private final CampaignAccess access;

  public EventsController(ScreenHub hub, ScreenFeed feed, CampaignAccess access) {
    this.hub = hub;
    this.feed = feed;
    this.access = access;
  }

  /** A stream of these topics, comma between them: floor, desk, campaign:ID, import:ID, health. */
  @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  public SseEmitter events(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String topics,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<Topic> wanted =
        Arrays.stream(topics.split(",")).map(word -> topic(word.strip(), me)).distinct().toList();
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    String session = request.getSession(true).getId();
    return hub.open(new Watcher(me.id(), session, page(request), me.sight(), wanted));
  }

  /** The page's own word for itself, so that it can say goodbye. */
  private static String page(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("page")).orElse("");
  }

  /** Which page. */
  public record GoodbyeForm(@Nullable String page) {}

  /** A page says that it closes: its stream ends at once, and its desk is no longer on a screen. */
  @PostMapping("/api/events/goodbye")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void goodbye(@RequestBody GoodbyeForm form, HttpServletRequest request) {
    String page = form.page();
    HttpSession session = request.getSession(false);
    if (page != null && !page.isBlank() && session != null) {
      hub.goodbye(session.getId(), page);
    }
  }

  /** What works and what does not. */
  @GetMapping("/api/health")
  public Health health() {
    return feed.health();
  }

  private Topic topic(String word, SignedIn me) {
    int colon = word.indexOf(':');
    String name = colon < 0 ? word : word.substring(0, colon);
    String id = colon < 0 ? "" : word.substring(colon + 1);
    return switch (name) {
      case "health" -> new Topic.HealthTopic();
      case "floor" -> {
        require(me, Role.TEAM_LEADER, Role.SUPERVISOR, Role.MANAGER);
        yield new Topic.FloorTopic();
      }
      case "desk" -> {
        require(me, Role.AGENT);
        yield new Topic.DeskTopic(me.id());
      }
      case "campaign" -> {
        require(me, Role.TEAM_LEADER, Role.SUPERVISOR, Role.MANAGER);
        yield new Topic.CampaignTopic(new CampaignId(seen(uuid(id), me)));
      }
      case "import" -> {
        require(me, Role.MANAGER);
        ImportId load = new ImportId(uuid(id));
        feed.importing(load).ifPresent(figures -> seen(figures.campaign(), me));
        yield new Topic.ImportTopic(load);
      }
      default -> throw Refusal.invalid(FieldFault.of("topics", "invalid"));
    };
  }

  private UUID seen(UUID campaign, SignedIn me) {
    return access.find(campaign, me).id().value();
  }

  private static void require(SignedIn me, Role... any) {
    if (!me.is(any)) {
      throw Refusal.forbidden();
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound();
    }
  }
}

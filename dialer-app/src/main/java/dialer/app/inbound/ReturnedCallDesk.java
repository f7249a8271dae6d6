package dialer.app.inbound;

import dialer.app.asterisk.agi.ReturnedCalls;
import dialer.app.asterisk.calls.ReturnedCallNews;
import dialer.app.desk.AgentSessions.Session;
import dialer.app.inbound.CalledPeople.Known;
import dialer.app.pool.Routes;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.ReturnedCallId;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.ReturnedCall;
import dialer.core.engine.ReturnedCallEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Somebody rings the number we showed: hears who called and why, may press 9, is given to an agent
 * of the campaign's pool if one is there, else hears the campaign's message.
 */
public final class ReturnedCallDesk implements ReturnedCalls {

  private static final Duration WAITS = Duration.ofSeconds(30);

  /** A caller whose end was never told is forgotten. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(4);

  /**
   * Whom it works with.
   *
   * @param routes brings callers to the loop of their pool
   * @param present who is logged in on this node
   */
  public record Parts(
      CalledPeople people,
      InboundContacts contacts,
      Routes routes,
      Supplier<List<Session>> present) {}

  private record Caller(Known known, Instant rang) {}

  private final Parts parts;
  private final InstantSource clock;
  private final Map<String, Caller> callers = new ConcurrentHashMap<>();

  /** Writes down every returned call. */
  public ReturnedCallDesk(Parts parts, InstantSource clock) {
    this.parts = parts;
    this.clock = clock;
  }

  @Override
  public Answer answer(Ring ring) {
    Optional<Known> known =
        RefusalKeys.number(ring.caller())
            .flatMap(number -> parts.people().byNumber(number, ring.called()));
    if (known.isEmpty()) {
      return new ToMessage("", "");
    }
    boolean ours = parts.routes().runs(known.get().pool());
    if (!ours && known.get().held()) {
      return new Elsewhere();
    }
    parts.contacts().began(ring.leg(), ring.called(), known.get());
    remember(ring.leg(), known.get());
    String who = known.get().sounds().who();
    String sorry = known.get().sounds().sorry();
    return ours && somebodyCould(known.get())
        ? new ToAgent(who, sorry, Math.toIntExact(WAITS.toSeconds()))
        : new ToMessage(who, sorry);
  }

  private void remember(String leg, Known known) {
    Instant now = clock.instant();
    callers.values().removeIf(old -> old.rang().plus(FORGOTTEN_AFTER).isBefore(now));
    callers.put(leg, new Caller(known, now));
  }

  /** Whoever is logged in may become free while the caller hears who called. */
  private boolean somebodyCould(Known known) {
    return parts.present().get().stream()
        .filter(session -> session.pool().equals(known.pool()))
        .anyMatch(session -> session.agent().skills().containsAll(known.skills()));
  }

  /** What became of it. */
  public void on(ReturnedCallNews news) {
    Caller caller = callers.get(news.leg());
    if (caller == null) {
      return;
    }
    parts.contacts().happened(news.leg(), news.phase(), news.at(), news.agent());
    event(news, caller.known())
        .ifPresent(event ->
            parts.routes().tell(caller.known().pool(), new PoolEvent.OfReturnedCall(event)));
    if (news.phase().equals("ended")) {
      callers.remove(news.leg());
    }
  }

  private Optional<ReturnedCallEvent> event(ReturnedCallNews news, Known known) {
    ReturnedCallId id = idOf(news);
    return switch (news.phase()) {
      case "waiting" ->
          Optional.of(
              new ReturnedCallEvent.Waiting(
                  returned(news, known), news.at(), news.at().plus(WAITS)));
      case "joined" ->
          news.agent().map(agent -> new ReturnedCallEvent.Joined(id, news.at(), agent));
      case "unjoined" -> Optional.of(new ReturnedCallEvent.Unjoined(id, news.at()));
      case "message", "refused" -> Optional.of(new ReturnedCallEvent.MessageBegan(id, news.at()));
      case "ended" -> Optional.of(new ReturnedCallEvent.Ended(id, news.at()));
      default -> Optional.empty();
    };
  }

  private ReturnedCall returned(ReturnedCallNews news, Known known) {
    return new ReturnedCall(
        idOf(news),
        new ReturnedCall.Place(news.server(), news.leg()),
        known.called().campaign(),
        known.called().lead(),
        known.attempt(),
        known.skills(),
        known.before().flatMap(this::sessionOf));
  }

  private Optional<AgentSessionId> sessionOf(UUID account) {
    return parts.present().get().stream()
        .filter(session -> session.agent().account().equals(account))
        .map(Session::id)
        .findFirst();
  }

  /** One leg is one returned call, whoever tells of it. */
  private static ReturnedCallId idOf(ReturnedCallNews news) {
    String leg = news.server() + "/" + news.leg();
    return new ReturnedCallId(UUID.nameUUIDFromBytes(leg.getBytes(StandardCharsets.UTF_8)));
  }
}

package dialer.app.asterisk.real;

import dialer.app.asterisk.TelephonyNews;
import dialer.app.asterisk.calls.ReturnedCallNews;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.call.CallEvent;
import dialer.core.engine.PoolEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Keeps all news in order and waits for the one a test needs. */
public final class Heard implements TelephonyNews {

  private final List<Object> news = new ArrayList<>();

  private volatile Consumer<CallEvent> calls = event -> {};
  private volatile Consumer<AgentEvent> agents = event -> {};

  /** Also tells every call event at once, on the telephony's own thread. */
  public void whenCall(Consumer<CallEvent> told) {
    calls = told;
  }

  public void whenAgent(Consumer<AgentEvent> told) {
    agents = told;
  }

  @Override
  public void pool(PoolEvent event) {
    if (event instanceof PoolEvent.OfCall(CallEvent call)) {
      calls.accept(call);
    }
    if (event instanceof PoolEvent.OfAgent(AgentEvent agent)) {
      agents.accept(agent);
    }
    keep(event);
  }

  private synchronized void keep(Object event) {
    news.add(event);
    notifyAll();
  }

  @Override
  public void returned(ReturnedCallNews event) {
    keep(event);
  }

  /** A telephone came or went. */
  public record Registered(String server, String endpoint, boolean there) {}

  @Override
  public void registered(String server, String endpoint, boolean there) {
    keep(new Registered(server, endpoint, there));
  }

  /** Everything so far. */
  public synchronized List<Object> all() {
    return List.copyOf(news);
  }

  /** Everything of one type so far. */
  public synchronized <T> List<T> all(Class<T> type) {
    return news.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The events of one attempt, in order. */
  public synchronized List<CallEvent> of(AttemptId attempt) {
    return news.stream()
        .filter(PoolEvent.OfCall.class::isInstance)
        .map(event -> ((PoolEvent.OfCall) event).event())
        .filter(event -> event.attempt().equals(attempt))
        .toList();
  }

  /** The event of this type of this attempt; waits for it. */
  public <T extends CallEvent> T await(AttemptId attempt, Class<T> type) {
    return await(
        type.getSimpleName() + " of " + attempt,
        item ->
            item instanceof PoolEvent.OfCall(CallEvent call)
                    && type.isInstance(call)
                    && call.attempt().equals(attempt)
                ? Optional.of(type.cast(call))
                : Optional.empty());
  }

  /** The end of an attempt, dialed or not; waits for it. */
  public CallEvent awaitEnd(AttemptId attempt) {
    return awaitAny(attempt, CallEvent.HungUp.class, CallEvent.OriginateRefused.class);
  }

  /** The first event of an attempt that is of one of these types; waits for it. */
  public CallEvent awaitAny(AttemptId attempt, Class<?>... types) {
    return await(
        List.of(types) + " of " + attempt,
        item ->
            item instanceof PoolEvent.OfCall(CallEvent call)
                    && List.of(types).contains(call.getClass())
                    && call.attempt().equals(attempt)
                ? Optional.of(call)
                : Optional.empty());
  }

  /** The first news of a kind; waits for it. */
  public <T> T await(Class<T> type, Predicate<T> wanted) {
    return await(
        type.getSimpleName(),
        item ->
            type.isInstance(item) && wanted.test(type.cast(item))
                ? Optional.of(type.cast(item))
                : Optional.empty());
  }

  /** The news of one type, once there are more than so many; waits for that. */
  public synchronized <T> List<T> awaitMore(Class<T> type, int than, Predicate<T> wanted) {
    return await(
        "more than " + than + " " + type.getSimpleName(),
        () ->
            Optional.of(all(type).stream().filter(wanted).toList())
                .filter(found -> found.size() > than));
  }

  private interface Look<T> {
    Optional<T> at(Object item);
  }

  private <T> T await(String what, Look<T> look) {
    return await(what, () -> first(look));
  }

  private synchronized <T> Optional<T> first(Look<T> look) {
    return news.stream().map(look::at).flatMap(Optional::stream).findFirst();
  }

  private synchronized <T> T await(String what, Supplier<Optional<T>> look) {
    long until = System.nanoTime() + Duration.ofSeconds(25).toNanos();
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("never heard " + what + "; heard: " + news);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}

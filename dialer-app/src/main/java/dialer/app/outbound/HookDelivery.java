package dialer.app.outbound;

import dialer.app.outbound.Delivery.Tried;
import dialer.app.outbound.SignedHook.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings one receiver its due events, some at a time, until none is due or the receiver is away.
 * Each is another attempt's, so that side by side they cannot overtake one another.
 */
public final class HookDelivery {

  private static final int SIDE_BY_SIDE = 16;

  private final Outbox outbox;
  private final SignedHook sender;
  private final Duration lease;
  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

  /**
   * Delivers out of that outbox.
   *
   * @param lease longer than one message may take
   */
  public HookDelivery(Outbox outbox, SignedHook sender, Duration lease) {
    this.outbox = outbox;
    this.sender = sender;
    this.lease = lease;
  }

  /** Delivers what is due; answers how many arrived. Does nothing while it is at it already. */
  public int deliver(Receiver.Hook hook) throws InterruptedException {
    if (!busy.add(hook.id())) {
      return 0;
    }
    try {
      return all(hook);
    } finally {
      busy.remove(hook.id());
    }
  }

  private int all(Receiver.Hook hook) throws InterruptedException {
    int arrived = 0;
    // One that was away is knocked on with one message.
    List<Delivery> batch = outbox.take(hook, hook.failures() > 0 ? 1 : SIDE_BY_SIDE, lease);
    while (!batch.isEmpty()) {
      List<Tried> tried = sideBySide(hook, batch);
      outbox.settle(hook, tried);
      arrived += (int) tried.stream().filter(Tried::delivered).count();
      boolean away = tried.stream().anyMatch(Tried::away);
      batch = away ? List.of() : outbox.take(hook, SIDE_BY_SIDE, lease);
    }
    return arrived;
  }

  private List<Tried> sideBySide(Receiver.Hook hook, List<Delivery> batch)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads
          .invokeAll(
              batch.stream()
                  .<java.util.concurrent.Callable<Tried>>map(one -> () -> send(hook, one))
                  .toList())
          .stream()
          .map(HookDelivery::result)
          .toList();
    }
  }

  private static Tried result(Future<Tried> done) {
    try {
      return done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Tried send(Receiver.Hook hook, Delivery one) throws InterruptedException {
    try {
      int status = sender.send(hook.url(), hook.secret(), new Message(one.event(), one.body()));
      if (status >= 200 && status < 300) {
        return Tried.well(one);
      }
      return new Tried(one, "answered " + status, status >= 500 || status == 429);
    } catch (IOException | IllegalArgumentException e) {
      return new Tried(one, SignedHook.words(e), true);
    }
  }
}

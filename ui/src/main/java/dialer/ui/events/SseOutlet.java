package dialer.ui.events;

import dialer.ui.problem.MaskedFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A stream of server-sent events. A virtual thread of its own writes; a screen that reads slowly
 * holds up nobody and is sent the newest of each topic when it is ready.
 */
final class SseOutlet implements Outlet {

  private static final Logger LOG = LoggerFactory.getLogger(SseOutlet.class);

  private final SseEmitter emitter;
  private final Consumer<Outlet> onGone;
  private final Map<Object, Message> waiting = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private boolean open = true;

  /** {@code onGone} hears that nobody listens any more; the container ends the request itself. */
  SseOutlet(SseEmitter emitter, Consumer<Outlet> onGone) {
    this.emitter = emitter;
    this.onGone = onGone;
  }

  /**
   * Begins to write; once, while the request's own thread still has the request. What is sent here
   * is written by that thread when it hands the request over, and completes the head of the answer:
   * the filters it passes on its way out would add to the head, which two threads must not do.
   */
  void start() {
    try {
      emitter.send(SseEmitter.event().comment("open"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("screen").start(this::run);
  }

  @Override
  public void offer(Object slot, Message message) {
    lock.lock();
    try {
      waiting.remove(slot);
      waiting.put(slot, message);
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      open = false;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      for (Message next = take(); next != null; next = take()) {
        emitter.send(
            SseEmitter.event().name(next.event()).id(Long.toString(next.id())).data(next.data()));
      }
      complete();
    } catch (IOException gone) {
      onGone.accept(this);
    } catch (RuntimeException fault) {
      LOG.warn("a stream of a screen ends: {}", MaskedFault.of(fault));
      onGone.accept(this);
      complete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      complete();
    }
  }

  /** The container may have ended the request already; then there is nothing left to end. */
  private void complete() {
    try {
      emitter.complete();
    } catch (RuntimeException ended) {
      onGone.accept(this);
    }
  }

  private @org.jspecify.annotations.Nullable Message take() throws InterruptedException {
    lock.lock();
    try {
      while (open && waiting.isEmpty()) {
        news.await();
      }
      if (!open) {
        return null;
      }
      Object first = waiting.keySet().iterator().next();
      return waiting.remove(first);
    } finally {
      lock.unlock();
    }
  }
}

package dialer.ui.events;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A stream of server-sent events. A virtual thread of its own writes; a screen that reads slowly
 * holds up nobody and is sent the newest of each topic when it is ready.
 */
final class SseOutlet implements Outlet {

  private final SseEmitter emitter;
  private final Map<Object, Message> waiting = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private boolean open = true;

  SseOutlet(SseEmitter emitter) {
    this.emitter = emitter;
  }

  /** Begins to write; once. */
  void start() {
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
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      emitter.completeWithError(gone);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      emitter.complete();
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

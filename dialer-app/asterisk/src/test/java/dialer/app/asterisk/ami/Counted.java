package dialer.app.asterisk.ami;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a test asks for. */
final class Counted implements AmiMeters {
  final AtomicInteger events = new AtomicInteger();
  final AtomicInteger gaps = new AtomicInteger();
  final AtomicInteger poisoned = new AtomicInteger();
  final AtomicInteger orphans = new AtomicInteger();
  final AtomicInteger unanswered = new AtomicInteger();
  final AtomicInteger reconnects = new AtomicInteger();

  @Override
  public void event(Duration age) {
    events.incrementAndGet();
  }

  @Override
  public void gap() {
    gaps.incrementAndGet();
  }

  @Override
  public void poisoned() {
    poisoned.incrementAndGet();
  }

  @Override
  public void orphanResponse() {
    orphans.incrementAndGet();
  }

  @Override
  public void unanswered() {
    unanswered.incrementAndGet();
  }

  @Override
  public void reconnect() {
    reconnects.incrementAndGet();
  }

  @Override
  public void answerToBridge(Duration time) {}
}

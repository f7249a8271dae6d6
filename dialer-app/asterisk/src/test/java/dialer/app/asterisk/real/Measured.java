package dialer.app.asterisk.real;

import dialer.app.asterisk.ami.AmiMeters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what was measured. */
final class Measured implements AmiMeters {
  final List<Duration> answerToBridge = new CopyOnWriteArrayList<>();
  final List<Duration> ages = new CopyOnWriteArrayList<>();
  final AtomicInteger gaps = new AtomicInteger();
  final AtomicInteger orphans = new AtomicInteger();

  @Override
  public void event(Duration age) {
    ages.add(age);
  }

  @Override
  public void gap() {
    gaps.incrementAndGet();
  }

  @Override
  public void poisoned() {}

  @Override
  public void orphanResponse() {
    orphans.incrementAndGet();
  }

  @Override
  public void unanswered() {}

  @Override
  public void reconnect() {}

  @Override
  public void answerToBridge(Duration time) {
    answerToBridge.add(time);
  }
}

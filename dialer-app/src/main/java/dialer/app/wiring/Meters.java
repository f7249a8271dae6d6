package dialer.app.wiring;

import dialer.app.asterisk.agi.AgiMeters;
import dialer.app.asterisk.ami.AmiMeters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What is counted of the telephone side, under the names that operators see in Prometheus. */
public final class Meters {

  private static final int KEPT = 100_000;

  private final MeterRegistry registry;
  private final ConcurrentLinkedQueue<Duration> answerToAgent = new ConcurrentLinkedQueue<>();
  private final AtomicInteger kept = new AtomicInteger();

  /** Counts into that registry. */
  public Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** The first hundred thousand times from answer to bridge since the start. */
  public List<Duration> answerToAgent() {
    return List.copyOf(answerToAgent);
  }

  /** The meters of one Asterisk server. */
  AmiMeters ami(String server) {
    return new ServerMeters(server);
  }

  /** The meters of the dialplan's questions. */
  AgiMeters agi() {
    return new AgiMeters() {
      @Override
      public void answered(String path, String answer, Duration time) {
        registry.timer("dialer.agi", "path", path, "answer", answer).record(time);
      }

      @Override
      public void stranger() {
        registry.counter("dialer.agi.strangers").increment();
      }
    };
  }

  private final class ServerMeters implements AmiMeters {
    private final Timer eventAge;
    private final Timer bridge;
    private final String server;

    ServerMeters(String server) {
      this.server = server;
      this.eventAge = registry.timer("dialer.ami.event.age", "server", server);
      this.bridge =
          Timer.builder("dialer.answer.to.agent")
              .tag("server", server)
              .publishPercentiles(0.5, 0.95, 0.99)
              .register(registry);
    }

    private Counter counter(String name) {
      return registry.counter("dialer.ami." + name, "server", server);
    }

    @Override
    public void event(Duration age) {
      eventAge.record(age);
    }

    @Override
    public void gap() {
      counter("gaps").increment();
    }

    @Override
    public void poisoned() {
      counter("poisoned").increment();
    }

    @Override
    public void orphanResponse() {
      counter("orphans").increment();
    }

    @Override
    public void unanswered() {
      counter("unanswered").increment();
    }

    @Override
    public void reconnect() {
      counter("reconnects").increment();
    }

    @Override
    public void answerToBridge(Duration time) {
      bridge.record(time);
      if (kept.incrementAndGet() <= KEPT) {
        answerToAgent.add(time);
      }
    }
  }
}

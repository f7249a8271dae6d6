package dialer.app.asterisk.real;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.real.RealRoom.Desk;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures, and prints figures for {@code docs/performance.md}. */
@Tag("long")
@Tag("asterisk")
class SpeedTest {

  /** Sends one call after the other at an even pace. */
  private static Map<AttemptId, Long> pace(int perSecond, int calls, Order order) throws Exception {
    Map<AttemptId, Long> sent = new HashMap<>();
    long begun = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      long due = begun + i * 1_000_000_000L / perSecond;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      AttemptId id = new AttemptId(Machine.uuid());
      sent.put(id, System.nanoTime());
      order.give(id);
    }
    return sent;
  }

  private interface Order {
    void give(AttemptId attempt) throws Exception;
  }

  private static String line(String what, List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    Function<Double, Double> at = p -> sorted.get((int) (p * (sorted.size() - 1))) / 1e6;
    return "%-28s n=%d p50 %.1f p95 %.1f p99 %.1f max %.1f ms"
        .formatted(what, sorted.size(), at.apply(.5), at.apply(.95), at.apply(.99), at.apply(1.));
  }

  /** From the order to the guard's report of a busy line: through AMI, guard, FastAGI and SIP. */
  @Test
  void asFastAsABareClientThroughTheSameGuard() throws Exception {
    try (RealRoom room = new RealRoom();
        BareAmi bare = new BareAmi(room.ami(room.sandbox.server().ports().ami()))) {
      for (int perSecond : new int[] {10, 20, 30, 40}) {
        int calls = perSecond * 10;
        List<Long> theirs = bare(room, bare, perSecond, calls);
        List<Long> ours = ours(room, perSecond, calls);
        System.out.println(line(perSecond + "/s bare client", theirs));
        System.out.println(line(perSecond + "/s telephony", ours));
        assertThat(theirs).hasSize(calls);
        assertThat(ours).hasSize(calls);
      }
      assertThat(room.measured.gaps).hasValue(0);
    }
  }

  private static List<Long> bare(RealRoom room, BareAmi bare, int perSecond, int calls)
      throws Exception {
    Map<AttemptId, Long> sent =
        pace(
            perSecond,
            calls,
            id -> {
              room.journal.authorize(id, "10", StandInJournal.plain());
              bare.originate(id);
            });
    List<Long> times = new ArrayList<>();
    for (Map.Entry<AttemptId, Long> call : sent.entrySet()) {
      while (!bare.ended.containsKey(call.getKey().toString())) {
        Machine.nap();
      }
      times.add(bare.ended.get(call.getKey().toString()) - call.getValue());
    }
    return times;
  }

  private static List<Long> ours(RealRoom room, int perSecond, int calls) throws Exception {
    Map<AttemptId, Long> ended = new HashMap<>();
    room.heard.whenCall(event -> {
      if (event instanceof CallEvent.HungUp) {
        synchronized (ended) {
          ended.put(event.attempt(), System.nanoTime());
          ended.notifyAll();
        }
      }
    });
    Map<AttemptId, Long> sent =
        pace(
            perSecond,
            calls,
            id -> {
              room.journal.authorize(id, "10", StandInJournal.plain());
              room.telephony.originate(id, RealRoom.TRUNK);
            });
    List<Long> times = new ArrayList<>();
    for (Map.Entry<AttemptId, Long> call : sent.entrySet()) {
      synchronized (ended) {
        while (!ended.containsKey(call.getKey())) {
          ended.wait(20_000);
        }
      }
      times.add(ended.get(call.getKey()) - call.getValue());
    }
    return times;
  }

  /** From the callee's answer to the bridge, by Asterisk's own stamps, at 10 calls per second. */
  @Test
  void anAnswerIsBridgedWithinMilliseconds() throws Exception {
    try (RealRoom room = new RealRoom(60)) {
      LinkedBlockingQueue<AgentSessionId> free = new LinkedBlockingQueue<>();
      for (int i = 0; i < 60; i++) {
        Desk desk = room.desk(i);
        free.add(desk.session());
      }
      room.heard.whenAgent(event -> {
        if (event instanceof AgentEvent.LegParked parked) {
          free.add(parked.session());
        }
      });
      room.heard.whenCall(event -> {
        if (event instanceof CallEvent.Answered) {
          AgentSessionId agent = free.poll();
          if (agent != null) {
            room.telephony.bridge(event.attempt(), agent);
          }
        }
      });
      Map<AttemptId, Long> sent =
          pace(
              10,
              300,
              id -> {
                room.journal.authorize(id, "01", StandInJournal.plain());
                room.telephony.originate(id, RealRoom.TRUNK);
              });
      for (AttemptId id : sent.keySet()) {
        room.heard.await(id, CallEvent.HungUp.class);
      }
      List<Long> nanos = room.measured.answerToBridge.stream().map(Duration::toNanos).toList();
      System.out.println(line("10/s answer to bridge", nanos));
      System.out.println(
          line("10/s age of events", room.measured.ages.stream().map(Duration::toNanos).toList()));
      assertThat(nanos).hasSizeGreaterThan(200);
    }
  }
}

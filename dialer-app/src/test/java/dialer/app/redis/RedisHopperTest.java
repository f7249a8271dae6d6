package dialer.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dialer.app.embedded.EmbeddedRedis;
import dialer.app.testing.WithRedis;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.hopper.HopperAway;
import dialer.core.hopper.HopperEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisHopperTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @RegisterExtension static WithRedis redis = new WithRedis();

  private static int campaigns;

  private final CampaignId campaign = new CampaignId(new UUID(7, ++campaigns));
  private final RedisHopper hopper = new RedisHopper(redis.link());

  @Test
  void givesTheLowestPriorityFirstThenTheOldest() {
    HopperEntry late = entry(1, 100, NOON.plusMillis(1));
    HopperEntry early = entry(2, 100, NOON);
    HopperEntry promised = entry(3, -1, NOON.plusSeconds(60));
    hopper.offer(campaign, List.of(late, early, promised));
    assertThat(hopper.size(campaign)).isEqualTo(3);
    assertThat(hopper.take(campaign, 2)).containsExactly(promised, early);
    assertThat(hopper.take(campaign, 9)).containsExactly(late);
    assertThat(hopper.take(campaign, 9)).isEmpty();
  }

  @Test
  void keepsTheSkillsALeadNeeds() {
    HopperEntry entry = new HopperEntry(lead(1), 5, NOON, Set.of("日本語", "a b,c", "licence/7"));
    hopper.offer(campaign, List.of(entry));
    assertThat(hopper.take(campaign, 1)).containsExactly(entry);
  }

  @Test
  void anIdOfferedAgainMovesAndNeverStandsTwice() {
    hopper.offer(campaign, List.of(entry(1, 5, NOON), entry(2, 6, NOON)));
    hopper.offer(campaign, List.of(entry(1, 7, NOON)));
    assertThat(hopper.take(campaign, 9)).containsExactly(entry(2, 6, NOON), entry(1, 7, NOON));
  }

  @Test
  void handsEachIdToOneTaker() throws Exception {
    List<HopperEntry> many = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      many.add(entry(i, 5, NOON));
    }
    hopper.offer(campaign, many);
    ConcurrentLinkedQueue<LeadId> taken = new ConcurrentLinkedQueue<>();
    List<Thread> takers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      takers.add(
          Thread.ofVirtual()
              .start(() -> {
                List<HopperEntry> some = hopper.take(campaign, 7);
                while (!some.isEmpty()) {
                  some.forEach(entry -> taken.add(entry.lead()));
                  some = hopper.take(campaign, 7);
                }
              }));
    }
    for (Thread taker : takers) {
      taker.join();
    }
    assertThat(taken).hasSize(2_000).doesNotHaveDuplicates();
  }

  @Test
  void dropsAndClears() {
    hopper.offer(campaign, List.of(entry(1, 5, NOON), entry(2, 5, NOON), entry(3, 5, NOON)));
    hopper.drop(campaign, List.of(lead(2)));
    assertThat(hopper.size(campaign)).isEqualTo(2);
    hopper.clear(campaign);
    assertThat(hopper.size(campaign)).isZero();
  }

  @Test
  void aFlushLosesTheCacheAndNothingElse() {
    hopper.offer(campaign, List.of(entry(1, 5, NOON)));
    redis.link().run(commands -> commands.flushall());
    assertThat(hopper.take(campaign, 1)).isEmpty();
    hopper.offer(campaign, List.of(entry(1, 5, NOON)));
    assertThat(hopper.take(campaign, 1)).hasSize(1);
  }

  @Test
  void saysAtOnceThatRedisIsAwayAndGoesOnWhenItIsBack() throws Exception {
    hopper.offer(campaign, List.of(entry(1, 5, NOON)));
    EmbeddedRedis server = redis.servers().redis();
    ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);

    long before = System.nanoTime();
    assertThatThrownBy(() -> hopper.take(campaign, 1)).isInstanceOf(HopperAway.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));

    redis.servers().restartRedis();
    await().atMost(Duration.ofSeconds(5)).until(() -> redis.link().answers());
    hopper.offer(campaign, List.of(entry(2, 5, NOON)));
    assertThat(hopper.take(campaign, 9)).containsExactly(entry(2, 5, NOON));
  }

  private static HopperEntry entry(int lead, int priority, Instant due) {
    return new HopperEntry(lead(lead), priority, due, Set.of());
  }

  private static LeadId lead(int number) {
    return new LeadId(new UUID(1, number));
  }
}

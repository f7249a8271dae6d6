package dialer.core.hopper;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Hopper} promises; extended for the one in memory and for the real one. */
public abstract class HopperContract {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

  private final CampaignId spring = new CampaignId(new UUID(31, 1));
  private final CampaignId autumn = new CampaignId(new UUID(31, 2));
  private long leads;

  /** The hopper under test. */
  protected abstract Hopper hopper();

  @BeforeEach
  void empties() {
    hopper().clear(spring);
    hopper().clear(autumn);
  }

  private LeadId lead() {
    return new LeadId(new UUID(32, ++leads));
  }

  private HopperEntry entry(int priority, long dueAfterMillis) {
    return new HopperEntry(lead(), priority, NOON.plusMillis(dueAfterMillis), Set.of());
  }

  private List<LeadId> take(int max) {
    return hopper().take(spring, max).stream().map(HopperEntry::lead).toList();
  }

  @Test
  void handsOutTheLowestPriorityValueFirstThenTheOldestDue() {
    HopperEntry fresh = entry(5, 0);
    HopperEntry callback = entry(0, 900);
    HopperEntry olderFresh = entry(5, -1);
    HopperEntry newerFresh = entry(5, 1);
    hopper().offer(spring, List.of(newerFresh, fresh, callback, olderFresh));
    assertThat(take(10))
        .containsExactly(callback.lead(), olderFresh.lead(), fresh.lead(), newerFresh.lead());
  }

  @Test
  void givesBackEntriesAsTheyWereOffered() {
    HopperEntry offered =
        new HopperEntry(lead(), 3, NOON, Set.of("lang:ja", "licence:insurance, life"));
    hopper().offer(spring, List.of(offered));
    assertThat(hopper().take(spring, 1)).containsExactly(offered);
  }

  @Test
  void aLeadOfferedAgainMovesAndNeverStandsTwice() {
    HopperEntry first = entry(1, 0);
    HopperEntry second = entry(2, 0);
    hopper().offer(spring, List.of(first, second));
    hopper().offer(spring, List.of(new HopperEntry(second.lead(), 0, NOON, Set.of())));
    assertThat(hopper().size(spring)).isEqualTo(2);
    assertThat(take(10)).containsExactly(second.lead(), first.lead());
  }

  @Test
  void takesNoMoreThanAskedForAndKeepsTheRest() {
    hopper().offer(spring, List.of(entry(0, 0), entry(0, 1), entry(0, 2)));
    assertThat(take(2)).hasSize(2);
    assertThat(hopper().size(spring)).isEqualTo(1);
    assertThat(take(2)).hasSize(1);
    assertThat(take(2)).isEmpty();
  }

  @Test
  void dropsLeadsThatAreNoLongerDue() {
    HopperEntry stays = entry(0, 0);
    HopperEntry goes = entry(0, 1);
    hopper().offer(spring, List.of(stays, goes));
    hopper().drop(spring, List.of(goes.lead(), lead()));
    assertThat(take(10)).containsExactly(stays.lead());
  }

  @Test
  void campaignsDoNotSeeEachOthersLeads() {
    hopper().offer(spring, List.of(entry(0, 0)));
    hopper().offer(autumn, List.of(entry(0, 0), entry(0, 1)));
    hopper().clear(spring);
    assertThat(hopper().size(spring)).isZero();
    assertThat(hopper().size(autumn)).isEqualTo(2);
  }

  @Test
  void manyTakersNeverGetTheSameLead() throws InterruptedException {
    int many = 400;
    hopper().offer(spring, IntStream.range(0, many).mapToObj(i -> entry(i % 3, i)).toList());
    var taken = new ConcurrentLinkedQueue<LeadId>();
    List<Thread> takers =
        IntStream.range(0, 8)
            .mapToObj(_ -> Thread.startVirtualThread(() -> takeAll(taken)))
            .toList();
    for (Thread taker : takers) {
      taker.join();
    }
    assertThat(taken).hasSize(many).doesNotHaveDuplicates();
  }

  private void takeAll(ConcurrentLinkedQueue<LeadId> taken) {
    List<LeadId> some = take(7);
    while (!some.isEmpty()) {
      taken.addAll(some);
      some = take(7);
    }
  }
}

package dialer.campaigns.lead;

import static dialer.campaigns.Cast.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.LeadId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadSelectionTest {

  private static DueLead lead(long id, LeadState state, int priority, int minutesAgo) {
    return new DueLead(
        new LeadId(new UUID(0, id)),
        state,
        NOW.minus(Duration.ofMinutes(minutesAgo)),
        priority,
        Optional.empty(),
        Set.of());
  }

  private static List<Long> chosen(int max, DueLead... leads) {
    return LeadSelection.choose(List.of(leads), NOW, max).stream()
        .map(lead -> lead.lead().value().getLeastSignificantBits())
        .toList();
  }

  @Test
  void promisesStandBeforeHotLeadsAndHotLeadsBeforeRetriesAndRetriesBeforeFreshOnes() {
    assertThat(
            chosen(
                9,
                lead(1, LeadState.FRESH, 100, 600),
                lead(2, LeadState.WAITING, 100, 1),
                lead(3, LeadState.FRESH, 5, 1),
                lead(4, LeadState.CALLBACK, 900, 0)))
        .containsExactly(4L, 3L, 2L, 1L);
  }

  @Test
  void amongEqualsTheOldestDueComesFirstSoThatNoneStarves() {
    assertThat(
            chosen(
                2,
                lead(1, LeadState.FRESH, 100, 1),
                lead(2, LeadState.FRESH, 100, 3),
                lead(3, LeadState.FRESH, 100, 2)))
        .containsExactly(2L, 3L);
  }

  @Test
  void neverChoosesWhatIsNotDueFinalLiveOrPromisedToAnAgent() {
    DueLead promised =
        new DueLead(
            new LeadId(new UUID(0, 9)), LeadState.CALLBACK, NOW, 1, Optional.of("mika"), Set.of());
    assertThat(
            chosen(
                9,
                lead(1, LeadState.FRESH, 1, -1),
                lead(2, LeadState.LIVE, 1, 1),
                lead(3, LeadState.FINISHED, 1, 1),
                lead(4, LeadState.REFUSED, 1, 1),
                promised))
        .isEmpty();
  }

  @Test
  void theHopperKeepsTheSameOrder() {
    DueLead retry = lead(2, LeadState.WAITING, 100, 1);
    DueLead fresh = lead(1, LeadState.FRESH, 100, 600);
    assertThat(retry.hopperEntry().priority()).isLessThan(fresh.hopperEntry().priority());
    assertThat(retry.hopperEntry().due()).isEqualTo(retry.due());
  }

  @Test
  void orderOfIdsIsThatOfTheirText() {
    DueLead low = lead(1, LeadState.FRESH, 1, 1);
    DueLead high =
        new DueLead(
            new LeadId(new UUID(-1L, 0)), low.state(), low.due(), 1, Optional.empty(), Set.of());
    assertThat(LeadSelection.ORDER.compare(low, high)).isNegative();
  }
}

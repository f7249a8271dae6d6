package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FairPartsTest {

  private static int[] of(int capacity, Set<Integer> atWork, int... wanted) {
    return FairParts.of(capacity, wanted, atWork::contains, 0);
  }

  @Test
  void nobodyGetsMoreThanWantedWhileAnotherLacks() {
    assertThat(of(30, Set.of(0, 1, 2), 2, 50, 100)).containsExactly(2, 14, 14);
  }

  @Test
  void whoWorksAloneHasAll() {
    assertThat(of(30, Set.of(1), 0, 3)).containsExactly(0, 30);
  }

  @Test
  void whileNobodyWorksEverybodyHasTheSame() {
    assertThat(of(30, Set.of(), 0, 0, 0)).containsExactly(10, 10, 10);
  }

  @Test
  void whatDoesNotComeOutEvenGoesRound() {
    assertThat(FairParts.of(1, new int[] {1, 1}, _ -> true, 0)).containsExactly(1, 0);
    assertThat(FairParts.of(1, new int[] {1, 1}, _ -> true, 1)).containsExactly(0, 1);
  }

  @Test
  void nothingForNobody() {
    assertThat(of(5, Set.of())).isEmpty();
  }
}

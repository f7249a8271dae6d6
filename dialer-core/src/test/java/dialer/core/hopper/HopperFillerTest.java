package dialer.core.hopper;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.hopper.HopperFiller.Sight;
import org.junit.jupiter.api.Test;

class HopperFillerTest {

  @Test
  void holdsThreeMinutesOfThePresentPace() {
    assertThat(HopperFiller.target(new Sight(0, 200, 3))).isEqualTo(600);
  }

  @Test
  void anAgentWhoHasJustLoggedInFindsLeadsBeforeThereIsAPace() {
    assertThat(HopperFiller.target(new Sight(0, 0, 30))).isEqualTo(300);
    assertThat(HopperFiller.target(new Sight(0, 0, 1))).isEqualTo(50);
  }

  @Test
  void fillsUpOnlyWhenHalfIsGone() {
    assertThat(HopperFiller.toFill(new Sight(301, 200, 3))).isZero();
    assertThat(HopperFiller.toFill(new Sight(300, 200, 3))).isEqualTo(300);
    assertThat(HopperFiller.toFill(new Sight(0, 200, 3))).isEqualTo(600);
  }

  @Test
  void neverAsksTheStoreForMoreThanItCanKeepFresh() {
    assertThat(HopperFiller.target(new Sight(0, 100_000, 1000))).isEqualTo(5_000);
  }
}

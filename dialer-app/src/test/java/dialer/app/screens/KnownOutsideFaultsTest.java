package dialer.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.ami.AmiAway;
import dialer.core.engine.Authorizations.JournalAway;
import dialer.core.hopper.HopperAway;
import io.lettuce.core.RedisConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** What is away is named; everything else is a bug and stays one. */
class KnownOutsideFaultsTest {

  private final KnownOutsideFaults faults = new KnownOutsideFaults();

  @Test
  void eachOutsideIsKnownAlsoInsideOfOtherFaults() {
    assertThat(faults.keyOf(new DataAccessResourceFailureException("gone")))
        .contains("database_away");
    assertThat(faults.keyOf(new JournalAway("gone", new IllegalStateException())))
        .contains("database_away");
    assertThat(faults.keyOf(new HopperAway("gone", new IllegalStateException())))
        .contains("redis_away");
    assertThat(faults.keyOf(new IllegalStateException(new RedisConnectionException("gone"))))
        .contains("redis_away");
    assertThat(faults.keyOf(new IllegalStateException(new AmiAway("gone"))))
        .contains("asterisk_away");
  }

  @Test
  void aBugIsNoOutsideFault() {
    assertThat(faults.keyOf(new IllegalStateException("a bug"))).isEmpty();
    assertThat(faults.keyOf(new DataIntegrityViolationException("a bug"))).isEmpty();
  }
}

package dialer.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.LeadId;
import dialer.core.call.CallOutcome;
import dialer.core.engine.Authorization;
import dialer.core.engine.Authorizations;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import dialer.core.engine.TrunkId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallMetersTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final CallMeters meters = new CallMeters(registry);

  private static ProposedDial dial(long n) {
    return new ProposedDial(
        new AttemptId(new UUID(1, n)),
        new CampaignId(new UUID(2, 1)),
        new LeadId(new UUID(3, n)),
        new TrunkId("pbx1", "a"),
        Dialing.PROGRESSIVE,
        Optional.empty());
  }

  @Test
  void authorizationsAreTimedAndCountedByTheirAnswer() {
    Authorizations real =
        (_, batch, _) ->
            List.of(
                new Authorization.Authorized(batch.getFirst(), Instant.EPOCH, Set.of()),
                new Authorization.NotDue(batch.getLast(), "x"));
    meters
        .counted(real)
        .authorize(new PoolLease(new PoolId(new UUID(5, 1)), 1), List.of(dial(1), dial(2)), null);
    assertThat(registry.counter("dialer.authorizations", "answer", "permitted").count())
        .isEqualTo(1);
    assertThat(registry.counter("dialer.authorizations", "answer", "not_due").count()).isEqualTo(1);
    assertThat(registry.timer("dialer.authorize").count()).isEqualTo(1);
  }

  @Test
  void attemptsAreCountedByOutcomeOnce() {
    ProposedDial dial = dial(1);
    meters.saw(new JournalEntry.Answered(dial.attempt(), Instant.EPOCH));
    meters.saw(
        new JournalEntry.Ended(
            dial.attempt(),
            dial.campaign(),
            dial.lead(),
            Instant.EPOCH,
            CallOutcome.ABANDONED,
            Optional.empty(),
            Optional.empty(),
            ""));
    assertThat(registry.counter("dialer.attempts", "outcome", "abandoned").count()).isEqualTo(1);
  }
}
